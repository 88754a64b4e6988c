-- Studies in which a rule may pause workers, and what these workers then read; no row where only people pause.
create table quality.pause_rule (
    study_id uuid primary key references studies.study (id),
    message  text not null check (length(message) between 1 and 1000),
    set_by   uuid not null references accounts.person (id),
    set_at   timestamptz not null
);

create index pause_rule_set_by_index on quality.pause_rule (set_by);

-- Whom a rule has paused in a study, which it does once: whoever is let go on by a person is not paused by a rule again.
create table quality.paused_by_rule (
    study_id  uuid not null references studies.study (id),
    worker_id uuid not null references accounts.person (id),
    rule      text not null,
    paused_at timestamptz not null,
    primary key (study_id, worker_id)
);

create index paused_by_rule_worker_index on quality.paused_by_rule (worker_id);
