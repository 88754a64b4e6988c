create table studies.study_member (
    study_id  uuid not null references studies.study (id),
    person_id uuid not null references accounts.person (id),
    joined_at timestamptz not null,
    left_at   timestamptz check (left_at >= joined_at),
    primary key (study_id, person_id)
);

create index study_member_person on studies.study_member (person_id) where left_at is null;
