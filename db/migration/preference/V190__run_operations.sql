-- How fast a run goes, since when that is known: its present attempt was at paced_from when paced_at was. What a run's processes had
-- to say is kept with it, because web and trainer may be on different machines.
alter table preference.training_run
    add column paced_at timestamptz,
    add column paced_from double precision,
    add column peak_memory bigint check (peak_memory > 0);

create table preference.run_log (
    run_id uuid primary key references preference.training_run (id) on delete cascade,
    host   text not null,
    text   text not null,
    at     timestamptz not null default now()
);
