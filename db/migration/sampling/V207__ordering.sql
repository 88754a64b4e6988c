-- Putting a study's queue into order: asked for, being worked out, then done or failed. Only what was asked for last is kept; it has
-- a new id whenever somebody asks, by which work on what was asked for before notices that nobody wants it any more.
create table sampling.ordering (
    study_id    uuid primary key references studies.study (id),
    id          uuid not null unique,
    -- None: as imported.
    model_id    uuid references preference.model (id) on delete cascade,
    status      text not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    attempts    integer not null default 0,
    -- Comparisons that the model has read, of those it has to read.
    done        integer not null default 0,
    total       integer not null default 0,
    ordered     integer,
    problem     text,
    asked_at    timestamptz not null,
    beat_at     timestamptz,
    finished_at timestamptz,
    check ((status = 'FAILED') = (problem is not null)),
    check ((status in ('DONE', 'FAILED')) = (finished_at is not null)),
    check ((status = 'DONE') = (ordered is not null))
);

create index ordering_model on sampling.ordering (model_id);
