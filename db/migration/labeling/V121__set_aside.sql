-- Judgments that a researcher set aside: they no longer stand and their places are open to others, until they are taken back
-- in. The lease keeps the comparison from being handed to the same worker again.

alter table labeling.lease
    drop constraint lease_state_check,
    add constraint lease_state_check
        check (state in ('OPEN', 'SUBMITTED', 'SKIPPED', 'EXPIRED', 'RELEASED', 'SET_ASIDE'));

create table labeling.set_aside (
    judgment_id uuid not null references labeling.judgment (id),
    at          timestamptz not null,
    by_id       uuid not null references accounts.person (id),
    restored_at timestamptz check (restored_at >= at),
    restored_by uuid references accounts.person (id),
    primary key (judgment_id, at),
    check ((restored_at is null) = (restored_by is null))
);

create unique index set_aside_standing on labeling.set_aside (judgment_id) where restored_at is null;

-- A judgment that is taken back in may stand in another place of its comparison than before.
create or replace function labeling.keep_judgment() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.undone_at is null
            and to_jsonb(new) - 'undone_at' = to_jsonb(old) - 'undone_at' then
        return new;
    end if;
    if tg_op = 'UPDATE' and new.undone_at is null
            and to_jsonb(new) - 'undone_at' - 'slot' = to_jsonb(old) - 'undone_at' - 'slot'
            and exists (select from labeling.set_aside where judgment_id = old.id and restored_at is null) then
        return new;
    end if;
    raise exception 'A judgment is never changed or deleted, only dated as undone';
end
$$;

-- What researchers tell one worker about their work in a study; shown to them until they say that they have read it.
create table labeling.notice (
    id        uuid primary key default uuidv7(),
    study_id  uuid not null,
    worker_id uuid not null,
    words     text not null check (length(btrim(words)) between 1 and 2000),
    by_id     uuid not null references accounts.person (id),
    at        timestamptz not null,
    read_at   timestamptz check (read_at >= at),
    foreign key (study_id, worker_id) references studies.study_member (study_id, person_id)
);

create index notice_worker on labeling.notice (study_id, worker_id, at desc);
create index notice_unread on labeling.notice (worker_id) where read_at is null;
