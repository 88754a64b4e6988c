-- What researchers decide where judges differ. Judgments stay as they are.
create schema if not exists quality;

-- The steps of each adjudication. Rows are only ever added: an undo is a further step, which takes back the last ruling that
-- stands. Each step says how things are after it. An outcome is settled by one ruling; by two alike where a second reviewer was
-- asked for; by a third where these two differed.
create table quality.adjudication (
    study_id      uuid not null,
    comparison_id uuid not null,
    step          smallint not null check (step >= 1),
    by_id         uuid not null references accounts.person (id),
    outcome       text check (outcome in ('FIRST', 'SECOND', 'TIE', 'CANNOT_JUDGE')),
    reason        text check (length(btrim(reason)) between 1 and 2000),
    second_asked  boolean not null default false,
    state         text not null check (state in ('OPEN', 'AWAITING_SECOND', 'CONFLICT', 'DECIDED')),
    settled       text check (settled in ('FIRST', 'SECOND', 'TIE', 'CANNOT_JUDGE')),
    at            timestamptz not null,
    primary key (study_id, comparison_id, step),
    foreign key (study_id, comparison_id) references labeling.queue_entry (study_id, comparison_id),
    check ((outcome is null) = (reason is null)),
    check (outcome is not null or not second_asked),
    check ((state = 'DECIDED') = (settled is not null))
);

create function quality.keep_adjudication() returns trigger language plpgsql as $$
begin
    raise exception 'An adjudication is never changed or deleted: take it back by a further step';
end
$$;

create trigger adjudication_append_only before update or delete on quality.adjudication
    for each row execute function quality.keep_adjudication();

create trigger adjudication_no_truncate before truncate on quality.adjudication
    for each statement execute function quality.keep_adjudication();

-- What stands.
create view quality.adjudicated as
select study_id, comparison_id, settled as outcome
from (
    select distinct on (study_id, comparison_id) study_id, comparison_id, settled
    from quality.adjudication
    order by study_id, comparison_id, step desc
) last
where settled is not null;

-- Comparisons on which a model contradicts the majority of people, by the last model that looked at the study.
create table quality.doubt (
    study_id      uuid not null,
    comparison_id uuid not null,
    source        text not null check (source <> ''),
    weight        double precision not null check (weight between 0 and 1),
    primary key (study_id, comparison_id),
    foreign key (study_id, comparison_id) references labeling.queue_entry (study_id, comparison_id)
);
