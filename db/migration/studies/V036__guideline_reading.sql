-- Who said of which version of the guidelines that they have read it.
create table studies.guideline_reading (
    study_id  uuid not null,
    person_id uuid not null references accounts.person (id),
    version   integer not null,
    read_at   timestamptz not null,
    primary key (study_id, person_id, version),
    foreign key (study_id, version) references studies.guideline_version (study_id, version)
);
