-- Models in their stored form, by the SHA-256 of all their bytes, in pieces of a size that a database row bears well.
create table preference.artifact (
    digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
    bytes  bigint not null check (bytes > 0)
);

create table preference.artifact_chunk (
    digest   text not null references preference.artifact (digest) on delete cascade,
    position integer not null check (position >= 0),
    content  bytea not null,
    primary key (digest, position)
);

-- Weights do not compress, and trying costs time.
alter table preference.artifact_chunk alter column content set storage external;
