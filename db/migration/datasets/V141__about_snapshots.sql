-- What the pairs of a snapshot are like, worked out once.
create table datasets.snapshot_profile (
    snapshot_id uuid primary key references datasets.snapshot (id) on delete cascade,
    profile     json not null
);

-- Texts that a snapshot shares with others, asked for and worked out.
create table datasets.overlap (
    id          uuid primary key,
    snapshot_id uuid not null references datasets.snapshot (id) on delete cascade,
    against     json not null,
    asked_by    uuid not null references accounts.person (id),
    asked_at    timestamptz not null,
    done        integer not null default 0 check (done >= 0),
    of_all      integer not null default 0 check (of_all >= 0),
    heard_at    timestamptz not null,
    report      json,
    problem     text,
    check (report is null or problem is null)
);

create index overlap_snapshot on datasets.overlap (snapshot_id, asked_at desc);
create index overlap_asked_by on datasets.overlap (asked_by);

-- A frozen snapshot never changes, but where nothing rests on it, it may go as a whole: by this function and by nothing else.
create function datasets.delete_snapshot(gone uuid) returns boolean language plpgsql as $$
declare
    found_one boolean;
begin
    perform set_config('touchstone.deleted_snapshot', gone::text, true);
    delete from datasets.snapshot where id = gone;
    found_one := found;
    perform set_config('touchstone.deleted_snapshot', '', true);
    return found_one;
end
$$;

drop trigger frozen_snapshots_never_change on datasets.snapshot;

create trigger frozen_snapshots_never_change
    before update on datasets.snapshot
    for each row when (old.frozen_at is not null)
    execute function datasets.refuse_change();

create trigger frozen_snapshots_stay
    before delete on datasets.snapshot
    for each row when (old.frozen_at is not null
        and old.id::text is distinct from current_setting('touchstone.deleted_snapshot', true))
    execute function datasets.refuse_change();
