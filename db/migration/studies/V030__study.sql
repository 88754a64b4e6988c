create schema if not exists studies;

create table studies.study (
    id                uuid primary key,
    name              text not null check (length(btrim(name)) between 1 and 120),
    question          text not null check (length(btrim(question)) between 1 and 300),
    orientation       text not null check (orientation in ('BETTER', 'WORSE')),
    scale             text not null check (scale in ('BINARY', 'GRADED_8')),
    overlap           integer not null check (overlap between 1 and 25),
    ties              boolean not null,
    content_warning   boolean not null,
    guideline_version integer not null check (guideline_version >= 1),
    state             text not null check (state in ('RUNNING', 'PAUSED', 'FINISHED')),
    demo              boolean not null,
    join_code         text not null unique check (length(join_code) between 20 and 64),
    -- Set by the first judgment; from then on scale and orientation stay as they are.
    judging_since     timestamptz,
    created_by        uuid not null references accounts.person (id),
    created_at        timestamptz not null
);

create index study_created_at on studies.study (created_at desc);
