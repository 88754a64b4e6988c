-- The curves of a training run.
create table preference.metric_point (
    run_id uuid not null references preference.training_run (id) on delete cascade,
    series text not null check (series <> ''),
    step   integer not null,
    value  double precision not null,
    at     timestamptz not null default now(),
    primary key (run_id, series, step)
);
