create schema if not exists sampling;

-- By what a study's queue is ordered when a model is ready; studies without a row go by the usual rule.
create table sampling.rule (
    study_id uuid primary key references studies.study (id),
    strategy text not null check (strategy in ('UNCERTAINTY', 'BALD', 'D_OPTIMAL', 'RANDOM')),
    -- The part of the comparisons that no model orders.
    share    double precision not null check (share between 0 and 1)
);

-- Why a comparison stood where it stood when people were first asked about it. Rows of comparisons that somebody has been
-- asked about do not change, so what was asked by chance stays a fair sample.
create table sampling.placement (
    study_id      uuid not null,
    comparison_id uuid not null,
    arm           text not null check (arm in ('STRATEGY', 'CHANCE')),
    strategy      text not null check (strategy in ('UNCERTAINTY', 'BALD', 'D_OPTIMAL', 'RANDOM')),
    placed_at     timestamptz not null default now(),
    primary key (study_id, comparison_id),
    foreign key (study_id, comparison_id) references labeling.queue_entry (study_id, comparison_id)
);
