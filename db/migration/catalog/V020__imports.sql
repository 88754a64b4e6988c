-- Files that people brought in, and the lines of them that were turned away.
create schema catalog;

create table catalog.file_import (
    id            uuid primary key,
    file_name     text not null,
    format        text not null check (format in ('HH', 'NATIVE')),
    imported_by   uuid not null references accounts.person (id),
    status        text not null check (status in ('RUNNING', 'DONE', 'FAILED')),
    accepted      bigint not null check (accepted >= 0),
    repeated      bigint not null check (repeated between 0 and accepted),
    several_turns bigint not null check (several_turns between 0 and accepted),
    rejected      bigint not null check (rejected >= 0),
    bytes_read    bigint not null check (bytes_read >= 0),
    bytes_total   bigint check (bytes_total >= 0),
    message       text,
    follow_up     text,
    started_at    timestamptz not null,
    updated_at    timestamptz not null,
    ended_at      timestamptz check (ended_at >= started_at),
    check ((status = 'RUNNING') = (ended_at is null))
);

create index file_import_started_at_index on catalog.file_import (started_at desc);
create index file_import_imported_by_index on catalog.file_import (imported_by);

create table catalog.rejected_line (
    import_id uuid not null references catalog.file_import (id),
    line      bigint not null check (line > 0),
    reason    text not null,
    excerpt   text not null,
    primary key (import_id, line)
);
