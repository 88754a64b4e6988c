-- What workers answered. Rows are only ever added; taking an answer back dates it as undone.
create table labeling.judgment (
    id            uuid primary key default uuidv7(),
    lease_id      uuid not null references labeling.lease (id),
    study_id      uuid not null,
    comparison_id uuid not null,
    worker_id     uuid not null,
    slot          smallint not null check (slot between 1 and 25),
    outcome       text not null check (outcome in ('FIRST', 'SECOND', 'TIE')),
    strength      smallint not null,
    side_of_first text not null check (side_of_first in ('LEFT', 'RIGHT')),
    rationale     text check (length(btrim(rationale)) between 1 and 4000),
    active_ms     bigint not null check (active_ms >= 0),
    simulated     boolean not null,
    judged_at     timestamptz not null,
    undone_at     timestamptz check (undone_at >= judged_at),
    foreign key (study_id, comparison_id) references labeling.queue_entry (study_id, comparison_id),
    foreign key (study_id, worker_id) references labeling.ledger (study_id, worker_id),
    check (case outcome
        when 'FIRST' then strength between -4 and -1
        when 'SECOND' then strength between 1 and 4
        else strength = 0 end)
);

create unique index judgment_worker on labeling.judgment (study_id, comparison_id, worker_id) where undone_at is null;
create unique index judgment_slot on labeling.judgment (study_id, comparison_id, slot) where undone_at is null;
create unique index judgment_lease on labeling.judgment (lease_id) where undone_at is null;
create index judgment_study on labeling.judgment (study_id, judged_at, id) where undone_at is null;
create index judgment_latest on labeling.judgment (study_id, worker_id, judged_at desc, id desc) where undone_at is null;

create function labeling.keep_judgment() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.undone_at is null
            and to_jsonb(new) - 'undone_at' = to_jsonb(old) - 'undone_at' then
        return new;
    end if;
    raise exception 'A judgment is never changed or deleted, only dated as undone';
end
$$;

create trigger judgment_append_only before update or delete on labeling.judgment
    for each row execute function labeling.keep_judgment();
