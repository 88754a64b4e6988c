-- An import can be cancelled, and begun anew from its file; one that is a trial stores nothing. The formats are those of the code.
alter table catalog.file_import
    drop constraint file_import_format_check,
    add constraint file_import_format_check check (format ~ '^[A-Z][A-Z0-9_]*$'),
    add column staged_id uuid references catalog.staged_file (id) on delete set null,
    add column mapping text check (mapping is json),
    -- Who does it, and under what terms.
    add column work text,
    add column terms text check (terms is json object),
    add column trial boolean not null default false,
    add column cancel_asked boolean not null default false,
    -- Whether one that ended early may be begun anew.
    add column resumable boolean not null default false,
    -- Accepted lines with a label, with votes, with more than two responses.
    add column labelled bigint not null default 0 check (labelled >= 0),
    add column voted bigint not null default 0 check (voted >= 0),
    add column ranked bigint not null default 0 check (ranked >= 0),
    add constraint file_import_work_check check ((work is null) = (terms is null));

create index file_import_staged_id_index on catalog.file_import (staged_id);
