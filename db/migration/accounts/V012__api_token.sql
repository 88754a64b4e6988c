create table accounts.api_token (
    id           uuid primary key,
    person_id    uuid not null references accounts.person (id),
    token_hash   bytea not null unique check (length(token_hash) = 32),
    name         text not null check (length(btrim(name)) between 1 and 100),
    scopes       text[] not null check (cardinality(scopes) > 0 and scopes <@ array['label', 'research', 'admin']),
    made_at      timestamptz not null,
    expires_at   timestamptz not null check (expires_at > made_at),
    last_used_at timestamptz,
    revoked_at   timestamptz
);

create index api_token_person on accounts.api_token (person_id, made_at desc);
