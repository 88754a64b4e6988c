-- One measurement of one model on one set of pairs: asked for, being worked on, then done or failed.
create table evaluation.evaluation (
    id          uuid primary key,
    model_id    uuid not null references preference.model (id),
    suite_id    uuid references evaluation.suite (id),
    snapshot_id uuid references datasets.snapshot (id),
    split       text check (split in ('TRAIN', 'VALIDATION', 'TEST')),
    status      text not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    attempts    integer not null default 0,
    scored      integer not null default 0,
    pairs       integer,
    figures     jsonb,
    problem     text,
    asked_by    uuid references accounts.person (id),
    asked_at    timestamptz not null,
    beat_at     timestamptz,
    finished_at timestamptz,
    check (num_nonnulls(suite_id, snapshot_id) = 1),
    check ((snapshot_id is null) = (split is null)),
    check ((status = 'DONE') = (figures is not null)),
    check ((status = 'FAILED') = (problem is not null)),
    check ((status in ('DONE', 'FAILED')) = (finished_at is not null))
);

create index evaluation_of_model on evaluation.evaluation (model_id, asked_at desc);
create index evaluation_on_suite on evaluation.evaluation (suite_id, asked_at desc);
create index evaluation_on_snapshot on evaluation.evaluation (snapshot_id);
create index evaluation_newest on evaluation.evaluation (asked_at desc, id);
create index evaluation_unfinished on evaluation.evaluation (asked_at) where status in ('QUEUED', 'RUNNING');
