-- The accuracy of one kind of model by the number of pairs it learns from. One row for each curve, one for each training of it.
create table evaluation.learning_curve (
    id          uuid primary key,
    snapshot_id uuid not null references datasets.snapshot (id),
    -- A training configuration; each point has a seed and a number of pairs in the place of its own.
    config      jsonb not null,
    status      text not null check (status in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    problem     text,
    fit         jsonb,
    asked_by    uuid not null references accounts.person (id),
    asked_at    timestamptz not null,
    finished_at timestamptz,
    check ((status = 'DONE') = (fit is not null)),
    check ((status = 'FAILED') = (problem is not null)),
    check ((status = 'RUNNING') = (finished_at is null))
);

create index learning_curve_newest on evaluation.learning_curve (asked_at desc, id);
create index learning_curve_on_snapshot on evaluation.learning_curve (snapshot_id);
create index learning_curve_unfinished on evaluation.learning_curve (asked_at) where status = 'RUNNING';

create table evaluation.curve_point (
    curve_id      uuid not null references evaluation.learning_curve (id) on delete cascade,
    pairs         integer not null check (pairs > 0),
    seed          bigint not null,
    -- Null until its turn comes.
    run_id        uuid references preference.training_run (id),
    -- Null until its model is there.
    evaluation_id uuid references evaluation.evaluation (id),
    primary key (curve_id, pairs, seed)
);

create index curve_point_of_run on evaluation.curve_point (run_id);
create index curve_point_of_evaluation on evaluation.curve_point (evaluation_id);
