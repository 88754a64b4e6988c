-- What a worker has chosen and typed for a lease and not submitted yet, by the names of the form's fields.
create table labeling.draft (
    lease_id uuid primary key references labeling.lease (id),
    fields   jsonb not null check (jsonb_typeof(fields) = 'object'),
    saved_at timestamptz not null
);

create index draft_saved_at on labeling.draft (saved_at);
