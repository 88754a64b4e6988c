-- What the votes on each comparison of a study amount to, by the method that predicts votes best. A set is written whole in one
-- transaction, and nobody knows its id before the report that names it in its figures is there: so no set is seen half written,
-- and what is seen belongs to the digest of that report.
create table quality.soft_label_set (
    id         uuid primary key default uuidv7(),
    study_id   uuid not null references studies.study (id),
    filter     text not null check (length(filter) between 1 and 80),
    digest     text not null,
    written_at timestamptz not null
);

create index soft_label_set_study on quality.soft_label_set (study_id, filter, written_at);

-- How often what was said, and how probable what is. Figures that can be computed anew: they hold on to no comparison.
create table quality.soft_label (
    set_id        uuid not null references quality.soft_label_set (id) on delete cascade,
    comparison_id uuid not null,
    first         integer not null check (first >= 0),
    ties          integer not null check (ties >= 0),
    second        integer not null check (second >= 0),
    simulated     integer not null,
    p_first       double precision not null check (p_first between 0 and 1),
    p_tie         double precision not null check (p_tie between 0 and 1),
    p_second      double precision not null check (p_second between 0 and 1),
    certainty     double precision not null generated always as (greatest(p_first, p_tie, p_second)) stored,
    winner        text not null check (winner in ('FIRST', 'TIE', 'SECOND')),
    discord       text not null check (discord in (
        'UNANIMOUS', 'ODD_WORKER', 'OUTVOTED', 'HARD_COMPARISON', 'TOO_FEW_RELIABLE')),
    primary key (set_id, comparison_id),
    check (first + ties + second >= 1),
    check (simulated between 0 and first + ties + second),
    check (abs(p_first + p_tie + p_second - 1) < 1e-9)
);

create index soft_label_certainty on quality.soft_label (set_id, certainty, comparison_id);

-- A set goes when its report does, which is when newer figures take their place.
create function quality.drop_soft_labels() returns trigger language plpgsql as $$
begin
    delete from quality.soft_label_set where id = (old.figures ->> 'set')::uuid;
    return null;
end
$$;

create trigger report_soft_labels after delete on quality.report
    for each row when (old.kind = 'consensus') execute function quality.drop_soft_labels();
