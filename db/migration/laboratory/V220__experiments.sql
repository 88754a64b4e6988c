-- Experiments, asked for and worked out cell by cell. As with trainings every write of a process names the claim it holds.
create schema laboratory;

create table laboratory.experiment (
    id           uuid primary key,
    kind         text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    version      integer not null check (version > 0),
    settings     jsonb not null,
    digest       text check (digest ~ '^[0-9a-f]{64}$'),
    status       text not null default 'QUEUED'
        check (status in ('QUEUED', 'RUNNING', 'CANCELLING', 'CANCELLED', 'DONE', 'FAILED')),
    progress     double precision not null default 0 check (progress between 0 and 1),
    phase        text not null default '',
    attempts     smallint not null default 0 check (attempts between 0 and 3),
    claim        uuid unique,
    host         text,
    pid          bigint,
    heartbeat_at timestamptz,
    paced_at     timestamptz,
    paced_from   double precision,
    peak_memory  bigint check (peak_memory > 0),
    message      text,
    requested_by uuid not null references accounts.person (id),
    requested_at timestamptz not null default now(),
    started_at   timestamptz,
    cancelled_at timestamptz,
    ended_at     timestamptz,
    check (status not in ('RUNNING', 'CANCELLING') or (claim is not null and heartbeat_at is not null)),
    check ((status in ('CANCELLED', 'DONE', 'FAILED')) = (ended_at is not null)),
    check (status <> 'FAILED' or message is not null),
    check (status <> 'DONE' or digest is not null)
);

create index experiment_requested on laboratory.experiment (requested_at desc, id);
create index experiment_unfinished on laboratory.experiment (status, requested_at)
    where status in ('QUEUED', 'RUNNING', 'CANCELLING');
create index experiment_requested_by on laboratory.experiment (requested_by);

-- What the data were when the experiment was asked for: snapshots and suites never change, so their digests suffice.
create table laboratory.experiment_data (
    experiment_id uuid not null references laboratory.experiment (id) on delete cascade,
    field         text not null,
    snapshot_id   uuid references datasets.snapshot (id),
    suite_id      uuid references evaluation.suite (id),
    primary key (experiment_id, field),
    check (num_nonnulls(snapshot_id, suite_id) = 1)
);

create index experiment_data_snapshot on laboratory.experiment_data (snapshot_id) where snapshot_id is not null;
create index experiment_data_suite on laboratory.experiment_data (suite_id) where suite_id is not null;

-- Cells in the order of the plan; those without measures are still to be worked out.
create table laboratory.cell (
    experiment_id uuid not null references laboratory.experiment (id) on delete cascade,
    position      integer not null check (position >= 0),
    place         jsonb not null,
    cost          double precision not null check (cost > 0),
    measures      jsonb,
    seconds       double precision check (seconds >= 0),
    primary key (experiment_id, position),
    check ((measures is null) = (seconds is null))
);

create table laboratory.experiment_log (
    run_id uuid primary key references laboratory.experiment (id) on delete cascade,
    host   text not null,
    text   text not null,
    at     timestamptz not null default now()
);
