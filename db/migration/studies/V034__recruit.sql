-- Members whom the study's link brought from another platform, and how their work ended.
create table studies.recruit (
    study_id     uuid not null,
    person_id    uuid not null,
    arrived_at   timestamptz not null,
    completed_at timestamptz check (completed_at >= arrived_at),
    reason       text check (reason in ('TARGET', 'NOTHING_LEFT', 'WORKER')),
    judgments    integer check (judgments >= 1),
    primary key (study_id, person_id),
    foreign key (study_id, person_id) references studies.study_member (study_id, person_id),
    check (num_nulls(completed_at, reason, judgments) in (0, 3))
);
