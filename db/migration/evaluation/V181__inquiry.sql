-- Figures that take a while, such as a leaderboard: asked for, being worked out, then kept until the data they rest on
-- change. They can be worked out again at any time, so they go with what they are about.
create table evaluation.inquiry (
    id          uuid primary key default uuidv7(),
    kind        text not null check (kind ~ '^[a-z][a-z-]{0,39}$'),
    study_id    uuid references studies.study (id) on delete cascade,
    snapshot_id uuid references datasets.snapshot (id) on delete cascade,
    model_id    uuid references preference.model (id) on delete cascade,
    how         text not null check (length(how) between 1 and 200),
    version     integer not null,
    digest      text not null,
    status      text not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    attempts    integer not null default 0,
    done        integer not null default 0,
    total       integer not null default 0,
    findings    jsonb,
    problem     text,
    asked_at    timestamptz not null,
    beat_at     timestamptz,
    finished_at timestamptz,
    check (num_nonnulls(study_id, snapshot_id) = 1),
    check ((status = 'DONE') = (findings is not null)),
    check ((status = 'FAILED') = (problem is not null)),
    check ((status in ('DONE', 'FAILED')) = (finished_at is not null))
);

-- One job for a question at a time.
create unique index inquiry_waiting on evaluation.inquiry (kind, study_id, snapshot_id, model_id, how)
    nulls not distinct where status in ('QUEUED', 'RUNNING');
create index inquiry_newest on evaluation.inquiry (kind, study_id, snapshot_id, finished_at desc, id desc);
create index inquiry_snapshot on evaluation.inquiry (snapshot_id);
create index inquiry_study on evaluation.inquiry (study_id);
create index inquiry_model on evaluation.inquiry (model_id);
create index inquiry_unfinished on evaluation.inquiry (asked_at) where status in ('QUEUED', 'RUNNING');
