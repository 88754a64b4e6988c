-- From where on workers of a study stand out, as shares; null where the usual limit holds.
create table quality.worker_limit (
    study_id  uuid primary key references studies.study (id),
    gold      double precision check (gold between 0 and 1),
    fast      double precision check (fast between 0 and 1),
    on_left   double precision check (on_left between 0.5 and 1),
    flips     double precision check (flips between 0 and 1),
    agreement double precision check (agreement between 0 and 1),
    copies    double precision check (copies between 0 and 1),
    set_by    uuid not null references accounts.person (id),
    set_at    timestamptz not null
);
