-- What a model gives every response of a snapshot: asked for, being worked out, then kept. Neither a model nor a snapshot
-- changes, so the same is not worked out twice; it goes with either of them.
create table evaluation.scoring (
    id          uuid primary key default uuidv7(),
    model_id    uuid not null references preference.model (id) on delete cascade,
    snapshot_id uuid not null references datasets.snapshot (id) on delete cascade,
    status      text not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    attempts    integer not null default 0,
    done        integer not null default 0,
    total       integer not null check (total > 0),
    -- For each pair, in the snapshot's order, the first and the second response: doubles, big-endian.
    scores      bytea check (length(scores) = 16 * total),
    problem     text,
    asked_by    uuid not null references accounts.person (id),
    asked_at    timestamptz not null,
    beat_at     timestamptz,
    finished_at timestamptz,
    check ((status = 'DONE') = (scores is not null)),
    check ((status = 'FAILED') = (problem is not null)),
    check ((status in ('DONE', 'FAILED')) = (finished_at is not null))
);

create unique index scoring_one on evaluation.scoring (model_id, snapshot_id) where status <> 'FAILED';
create index scoring_newest on evaluation.scoring (model_id, asked_at desc, id desc);
create index scoring_snapshot on evaluation.scoring (snapshot_id);
create index scoring_asked_by on evaluation.scoring (asked_by);
create index scoring_unfinished on evaluation.scoring (asked_at) where status in ('QUEUED', 'RUNNING');
