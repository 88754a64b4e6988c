-- Trainings, asked for and run. A run belongs to whoever holds its claim: every write of a training process names the claim,
-- so that a process whose run was given to another changes nothing any more.
create schema preference;

create table preference.training_run (
    id           uuid primary key,
    snapshot_id  uuid not null references datasets.snapshot (id),
    config       jsonb not null,
    family       text not null generated always as (config ->> 'family') stored check (family in ('lexical', 'frozen', 'hybrid')),
    seed         bigint not null generated always as ((config ->> 'seed')::bigint) stored,
    status       text not null default 'QUEUED'
        check (status in ('QUEUED', 'RUNNING', 'CANCELLING', 'CANCELLED', 'DONE', 'FAILED')),
    progress     double precision not null default 0 check (progress between 0 and 1),
    phase        text not null default '',
    attempts     smallint not null default 0 check (attempts between 0 and 3),
    claim        uuid unique,
    host         text,
    pid          bigint,
    heartbeat_at timestamptz,
    message      text,
    requested_by uuid not null references accounts.person (id),
    requested_at timestamptz not null default now(),
    started_at   timestamptz,
    cancelled_at timestamptz,
    ended_at     timestamptz,
    announced_at timestamptz,
    check (status not in ('RUNNING', 'CANCELLING') or (claim is not null and heartbeat_at is not null)),
    check ((status in ('CANCELLED', 'DONE', 'FAILED')) = (ended_at is not null)),
    check (status <> 'FAILED' or message is not null),
    check (announced_at is null or status = 'DONE')
);

create index training_run_requested on preference.training_run (requested_at desc, id);
create index training_run_unfinished on preference.training_run (status, requested_at)
    where status in ('QUEUED', 'RUNNING', 'CANCELLING');
create index training_run_unannounced on preference.training_run (ended_at) where status = 'DONE' and announced_at is null;
create index training_run_snapshot on preference.training_run (snapshot_id);
create index training_run_requested_by on preference.training_run (requested_by);
