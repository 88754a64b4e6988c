create table accounts.invite (
    id         uuid primary key,
    token_hash bytea not null unique check (length(token_hash) = 32),
    roles      text[] not null check (roles <@ array['WORKER', 'RESEARCHER', 'ADMIN']),
    -- Set when the link lets a person who is already here choose a new password; such a link gives no roles.
    renews     uuid references accounts.person (id),
    landing    text check (landing ~ '^/([^/\\]|$)'),
    made_by    uuid not null references accounts.person (id),
    made_at    timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at),
    revoked_at timestamptz,
    used_at    timestamptz,
    used_by    uuid references accounts.person (id),
    check ((used_at is null) = (used_by is null)),
    check ((renews is null) = (cardinality(roles) > 0)),
    check (used_at is null or revoked_at is null)
);

create index invite_made_at on accounts.invite (made_at desc);
