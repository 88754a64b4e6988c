-- Files that were brought and wait to be used; what they hold lies in the folder uploads of the application's home.
create table catalog.staged_file (
    id         uuid primary key,
    name       text not null,
    -- As it was announced; null where the file comes in one piece.
    size       bigint check (size >= 0),
    received   bigint not null default 0 check (received >= 0 and (size is null or received <= size)),
    ready      boolean not null default false,
    -- Brought for a single import and deleted with it.
    passing    boolean not null,
    format     text check (format ~ '^[A-Z][A-Z0-9_]*$'),
    mapping    text check (mapping is json),
    brought_by uuid not null references accounts.person (id),
    brought_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > brought_at),
    check (mapping is null or format is not null)
);

create index staged_file_expires_at_index on catalog.staged_file (expires_at);
create index staged_file_brought_by_index on catalog.staged_file (brought_by);
