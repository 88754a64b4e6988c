-- Every text that workers were ever given; the newest is the study's present one.
create table studies.guideline_version (
    study_id   uuid not null references studies.study (id),
    version    integer not null check (version >= 1),
    text       text not null check (length(text) <= 50000),
    written_by uuid not null references accounts.person (id),
    written_at timestamptz not null,
    primary key (study_id, version)
);

-- Checked at commit: a study and its first guidelines are written together.
alter table studies.study
    add constraint study_guideline_version_fkey foreign key (id, guideline_version)
        references studies.guideline_version (study_id, version) deferrable initially deferred;
