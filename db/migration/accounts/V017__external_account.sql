-- Somebody who came by a link on another platform: a worker without e-mail address and password, known by the pseudonym.
alter table accounts.person
    add column external boolean not null default false,
    add check (not external or (email is null and password_hash is null and not simulated));

-- What the platform calls them. It is for paying them and goes into no export. The scope is what their link lets them
-- into: by another link the same account is another person, so that no link opens what was done by another.
create table accounts.external_account (
    person_id uuid primary key references accounts.person (id),
    scope     uuid not null,
    platform  text not null check (platform ~ '^[A-Z_]{1,20}$'),
    account   text not null check (length(account) between 1 and 100 and account !~ '[[:cntrl:]]'),
    -- The platform's names for the task and for this person's part in it, as of their last arrival.
    task      text check (length(task) between 1 and 100 and task !~ '[[:cntrl:]]'),
    part      text check (length(part) between 1 and 100 and part !~ '[[:cntrl:]]'),
    made_at   timestamptz not null,
    seen_at   timestamptz not null check (seen_at >= made_at),
    unique (scope, platform, account)
);
