-- Whether a study's strategy helps: asked for, being worked out, then done or failed. Only the latest answer is kept.
create table sampling.trial (
    study_id    uuid primary key references studies.study (id),
    status      text not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    attempts    integer not null default 0,
    done        double precision not null default 0 check (done between 0 and 1),
    figures     jsonb,
    problem     text,
    asked_at    timestamptz not null,
    beat_at     timestamptz,
    finished_at timestamptz,
    check ((status = 'FAILED') = (problem is not null)),
    check ((status in ('DONE', 'FAILED')) = (finished_at is not null)),
    check (status <> 'DONE' or figures is not null)
);
