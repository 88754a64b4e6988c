create schema if not exists accounts;

create table accounts.person (
    id                   uuid primary key,
    name                 text not null check (length(btrim(name)) between 1 and 200),
    email                text unique check (email = lower(btrim(email)) and length(email) between 3 and 254),
    password_hash        text,
    password_one_time    boolean not null default false,
    pseudonym            text not null unique,
    simulated            boolean not null default false,
    disabled             boolean not null default false,
    -- Counts up when every session of the person must end: a new password, a closed account.
    sign_in_generation   integer not null default 0 check (sign_in_generation >= 0),
    created_at           timestamptz not null,
    check (not simulated or (email is null and password_hash is null)),
    check (password_hash is null or email is not null)
);

create table accounts.person_role (
    person_id uuid not null references accounts.person (id),
    role      text not null check (role in ('WORKER', 'RESEARCHER', 'ADMIN')),
    primary key (person_id, role)
);

create index person_role_role on accounts.person_role (role);
