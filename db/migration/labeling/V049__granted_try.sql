-- Further tries at the test, beside those that the study allows everybody.
create table labeling.granted_try (
    id         uuid primary key,
    study_id   uuid not null,
    worker_id  uuid not null,
    granted_by uuid not null references accounts.person (id),
    granted_at timestamptz not null,
    foreign key (study_id, worker_id) references studies.study_member (study_id, person_id)
);

create index granted_try_worker on labeling.granted_try (study_id, worker_id);
