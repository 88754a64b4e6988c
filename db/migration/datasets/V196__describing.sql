-- Which process works out the digests of a snapshot's files, so that no two do.
create table datasets.describing (
    snapshot_id uuid primary key references datasets.snapshot (id) on delete cascade,
    process     uuid not null,
    until       timestamptz not null
);
