-- Comparisons with a known answer on which workers of a study practise or are tested. The right answer is what the study's
-- question asks for: in a study that asks for the worse response, that one.
create table labeling.exercise (
    id            uuid primary key,
    study_id      uuid not null references studies.study (id),
    purpose       text not null check (purpose in ('PRACTICE', 'TEST')),
    position      bigint generated always as identity,
    comparison_id uuid not null references catalog.comparison (id),
    answer        text not null check (answer in ('FIRST', 'SECOND')),
    feedback      text not null check (length(feedback) <= 4000),
    added_by      uuid not null references accounts.person (id),
    added_at      timestamptz not null,
    removed_at    timestamptz check (removed_at >= added_at),
    -- Whoever has practised on a comparison knows its answer, so it is no test.
    unique (study_id, comparison_id)
);

create index exercise_standing on labeling.exercise (study_id, purpose, position) where removed_at is null;
