-- Frozen datasets. A snapshot is written while frozen_at is null; from then on nothing of it may change.
create schema datasets;

create table datasets.snapshot (
    id         uuid primary key,
    name       text not null check (name <> ''),
    origin     text not null check (origin in ('STUDY', 'IMPORTED')),
    study_id   uuid references studies.study (id),
    made_by    uuid not null references accounts.person (id),
    started_at timestamptz not null,
    frozen_at  timestamptz,
    digest     text check (digest ~ '^[0-9a-f]{64}$'),
    manifest   text check (manifest is json object),
    simulated  boolean not null default false,
    train      integer not null default 0 check (train >= 0),
    validation integer not null default 0 check (validation >= 0),
    test       integer not null default 0 check (test >= 0),
    check ((origin = 'STUDY') = (study_id is not null)),
    check ((frozen_at is null) = (digest is null)),
    check ((frozen_at is null) = (manifest is null))
);

create index snapshot_frozen_at_index on datasets.snapshot (frozen_at desc);
create index snapshot_study_index on datasets.snapshot (study_id);
create index snapshot_made_by_index on datasets.snapshot (made_by);

create table datasets.snapshot_pair (
    snapshot_id  uuid not null references datasets.snapshot (id) on delete cascade,
    position     integer not null check (position >= 0),
    split        text not null check (split in ('TRAIN', 'VALIDATION', 'TEST')),
    conversation jsonb not null,
    first        text not null,
    second       text not null,
    label        double precision not null check (label between 0 and 1),
    strength     double precision,
    votes        integer not null check (votes > 0),
    primary key (snapshot_id, position)
);

create function datasets.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a frozen snapshot never changes';
end
$$;

create trigger frozen_snapshots_never_change
    before update or delete on datasets.snapshot
    for each row when (old.frozen_at is not null)
    execute function datasets.refuse_change();

create function datasets.refuse_change_of_frozen_pairs() returns trigger language plpgsql as $$
begin
    if exists (select from touched t join datasets.snapshot s on s.id = t.snapshot_id where s.frozen_at is not null) then
        raise exception 'a frozen snapshot never changes';
    end if;
    return null;
end
$$;

create trigger frozen_snapshots_gain_no_pairs
    after insert on datasets.snapshot_pair referencing new table as touched
    for each statement execute function datasets.refuse_change_of_frozen_pairs();

create trigger frozen_snapshots_keep_their_pairs
    after update on datasets.snapshot_pair referencing old table as touched
    for each statement execute function datasets.refuse_change_of_frozen_pairs();

create trigger frozen_snapshots_lose_no_pairs
    after delete on datasets.snapshot_pair referencing old table as touched
    for each statement execute function datasets.refuse_change_of_frozen_pairs();
