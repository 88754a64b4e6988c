-- Fixed sets of labelled pairs to measure models on; a suite never changes.
create schema evaluation;

create table evaluation.suite (
    id       uuid primary key,
    name     text not null check (name <> ''),
    format   text not null check (format in ('HHH', 'HH')),
    digest   text not null check (digest ~ '^[0-9a-f]{64}$'),
    items    integer not null check (items > 0),
    added_by uuid not null references accounts.person (id),
    added_at timestamptz not null
);

create table evaluation.suite_item (
    suite_id        uuid not null references evaluation.suite (id),
    position        integer not null check (position >= 0),
    category        text,
    conversation    jsonb not null,
    first_response  text not null,
    second_response text not null,
    label           double precision not null check (label between 0 and 1),
    primary key (suite_id, position)
);
