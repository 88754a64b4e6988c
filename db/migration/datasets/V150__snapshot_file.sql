-- The files that snapshots are exported as, each described once it was written from beginning to end.
create table datasets.snapshot_file (
    snapshot_id uuid not null references datasets.snapshot (id) on delete cascade,
    format      text not null check (format <> ''),
    -- ALL: one file that holds all parts.
    split       text not null check (split in ('TRAIN', 'VALIDATION', 'TEST', 'ALL')),
    lines       bigint not null check (lines >= 0),
    -- Pairs for which the format has no place.
    left_out    bigint not null check (left_out >= 0),
    bytes       bigint not null check (bytes >= 0),
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    -- Who wrote it: another version of a library may compress to other bytes.
    writer      text not null check (writer <> ''),
    primary key (snapshot_id, format, split)
);
