-- Files of snapshots that are written to disk to be downloaded later; also the queue that workers claim them from.
create table datasets.prepared_export (
    id          uuid primary key default uuidv7(),
    snapshot_id uuid not null references datasets.snapshot (id) on delete cascade,
    format      text not null check (format <> ''),
    split       text check (split in ('TRAIN', 'VALIDATION', 'TEST')),
    variant     text not null check (variant in ('USUAL', 'RAW', 'JSONL')),
    packing     text not null check (packing in ('NONE', 'GZIP', 'ZSTD')),
    asked_by    uuid not null references accounts.person (id),
    asked_at    timestamptz not null,
    status      text not null default 'QUEUED' check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    attempts    integer not null default 0 check (attempts >= 0),
    -- Pairs read so far, of how many.
    done        integer not null default 0 check (done >= 0),
    total       integer not null check (total >= 0),
    beat_at     timestamptz,
    finished_at timestamptz,
    -- From then on the file is gone.
    expires_at  timestamptz,
    problem     text,
    lines       bigint,
    left_out    bigint,
    bytes       bigint,
    sha256      text check (sha256 ~ '^[0-9a-f]{64}$'),
    check ((status = 'DONE') = (sha256 is not null)),
    check ((status in ('DONE', 'FAILED')) = (finished_at is not null))
);

create index prepared_export_snapshot_index on datasets.prepared_export (snapshot_id, asked_at desc);
create index prepared_export_asked_by_index on datasets.prepared_export (asked_by);
create index prepared_export_waiting_index on datasets.prepared_export (asked_at) where status in ('QUEUED', 'RUNNING');
create index prepared_export_expires_index on datasets.prepared_export (expires_at) where expires_at is not null;
