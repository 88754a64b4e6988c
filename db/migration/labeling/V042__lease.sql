-- A comparison in one worker's hands, now or once. A worker has one row per comparison for ever: handed out again, it
-- keeps its side. The slot counts from 1 to the overlap; two standing leases never share one.
create table labeling.lease (
    id            uuid primary key,
    study_id      uuid not null,
    comparison_id uuid not null,
    worker_id     uuid not null,
    overlap       smallint not null,
    slot          smallint not null check (slot between 1 and overlap),
    ordinal       integer not null check (ordinal >= 1),
    side_of_first text not null check (side_of_first in ('LEFT', 'RIGHT')),
    state         text not null check (state in ('OPEN', 'SUBMITTED', 'SKIPPED', 'EXPIRED', 'RELEASED')),
    leased_at     timestamptz not null,
    expires_at    timestamptz not null check (expires_at > leased_at),
    ended_at      timestamptz,
    skip_reason   text check (length(btrim(skip_reason)) between 1 and 500),
    unique (study_id, comparison_id, worker_id),
    unique (study_id, worker_id, ordinal),
    foreign key (study_id, worker_id) references labeling.ledger (study_id, worker_id),
    foreign key (study_id, comparison_id, overlap)
        references labeling.queue_entry (study_id, comparison_id, overlap) on update cascade,
    check ((state = 'OPEN') = (ended_at is null)),
    check ((state = 'SKIPPED') = (skip_reason is not null))
);

create unique index lease_slot on labeling.lease (study_id, comparison_id, slot) where state in ('OPEN', 'SUBMITTED');
create unique index lease_open on labeling.lease (study_id, worker_id) where state = 'OPEN';
create index lease_worker_open on labeling.lease (worker_id) where state = 'OPEN';
create index lease_expiry on labeling.lease (study_id, expires_at) where state = 'OPEN';
