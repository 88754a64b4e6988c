create schema if not exists quality;

-- Figures on a study's judgments: asked for, being worked out, then there until newer ones are. The digest names the
-- judgments they rest on; the version, how their kind was computed and written down.
create table quality.report (
    id          uuid primary key default uuidv7(),
    study_id    uuid not null references studies.study (id),
    kind        text not null check (kind ~ '^[a-z][a-z-]{0,39}$'),
    filter      text not null check (length(filter) between 1 and 80),
    version     integer not null,
    status      text not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    digest      text not null,
    judgments   bigint not null check (judgments >= 0),
    changes     bigint not null check (changes >= 0),
    attempts    integer not null default 0,
    done        integer not null default 0,
    total       integer not null default 0,
    figures     jsonb,
    problem     text,
    asked_at    timestamptz not null,
    started_at  timestamptz,
    beat_at     timestamptz,
    finished_at timestamptz,
    check ((status = 'DONE') = (figures is not null)),
    check ((status = 'FAILED') = (problem is not null)),
    check ((status in ('DONE', 'FAILED')) = (finished_at is not null))
);

-- One job for a study, kind and filter at a time.
create unique index report_waiting on quality.report (study_id, kind, filter) where status in ('QUEUED', 'RUNNING');
create index report_newest on quality.report (study_id, kind, filter, finished_at desc, id desc);
create index report_unfinished on quality.report (asked_at) where status in ('QUEUED', 'RUNNING');
