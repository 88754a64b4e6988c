-- Addresses elsewhere that are told what happens here, and what they were told.
create schema webhooks;

-- The secret signs what is sent, so it is kept as it is.
create table webhooks.endpoint (
    id            uuid primary key,
    url           text not null check (length(url) between 1 and 2000),
    topics        text[] not null check (
        cardinality(topics) > 0 and topics <@ array['snapshot.frozen', 'study.finished', 'model.trained']),
    secret        text not null check (length(secret) >= 40),
    made_by       uuid not null references accounts.person (id),
    made_at       timestamptz not null,
    -- Since when every attempt has failed; null after one that did not.
    failing_since timestamptz,
    paused_at     timestamptz,
    paused_for    text check (paused_for in ('PERSON', 'FAILURES', 'GONE')),
    check ((paused_at is null) = (paused_for is null))
);

create index endpoint_made_by on webhooks.endpoint (made_by);

-- A delivery is claimed by moving its next attempt into the future: where the process ends meanwhile, it is tried again then.
create table webhooks.delivery (
    id          uuid primary key default uuidv7(),
    endpoint_id uuid not null references webhooks.endpoint (id) on delete cascade,
    -- The same in every delivery of an event, so that a receiver can tell what it has had before.
    event_id    uuid not null,
    topic       text not null check (topic in ('snapshot.frozen', 'study.finished', 'model.trained', 'test')),
    body        text not null,
    made_at     timestamptz not null,
    state       text not null check (state in ('WAITING', 'DELIVERED', 'FAILED')),
    attempts    integer not null default 0 check (attempts >= 0),
    next_at     timestamptz,
    tried_at    timestamptz,
    status      smallint,
    problem     text check (problem in ('TIMEOUT', 'UNREACHABLE', 'FORBIDDEN_ADDRESS')),
    check ((state = 'WAITING') = (next_at is not null))
);

create index delivery_due on webhooks.delivery (next_at) where state = 'WAITING';
create index delivery_endpoint on webhooks.delivery (endpoint_id, id desc);
