-- What researchers typed into settings and have not saved, as it was typed; forgotten as soon as it is saved.
create table studies.unsaved_form (
    study_id  uuid not null references studies.study (id),
    person_id uuid not null references accounts.person (id),
    section   text not null check (section in
        ('PURPOSE', 'ANSWERS', 'GUIDELINES', 'ONBOARDING', 'ASSIGNMENT', 'RECRUITMENT')),
    fields    jsonb not null check (jsonb_typeof(fields) = 'object'),
    typed_at  timestamptz not null,
    primary key (study_id, person_id, section)
);

create index unsaved_form_person on studies.unsaved_form (person_id);
