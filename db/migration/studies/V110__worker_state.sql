-- Whether a member may take comparisons. The reason is what the worker reads; the note is for researchers.
alter table studies.study_member
    add column state text not null default 'ACTIVE' check (state in ('ACTIVE', 'PAUSED', 'FINISHED')),
    add column state_at timestamptz,
    add column state_reason text check (length(btrim(state_reason)) between 1 and 1000),
    add column state_note text check (length(btrim(state_note)) between 1 and 1000),
    add check (state <> 'PAUSED' or state_reason is not null),
    add check (state = 'ACTIVE' or state_at is not null);
