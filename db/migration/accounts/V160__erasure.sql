-- Whoever has been erased stays as a row, so that their judgments keep a worker; nothing in it tells who that was.
alter table accounts.person
    add column erased_at timestamptz,
    add check (erased_at is null or disabled and email is null and password_hash is null);

-- Who asked to be erased; done with as soon as they are, or as they think better of it.
create table accounts.erasure_request (
    person_id uuid primary key references accounts.person (id),
    asked_at  timestamptz not null
);

-- Entries are never changed, with one exception: the function below takes somebody's words out of them.
create or replace function accounts.refuse_audit_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and current_setting('touchstone.erasing', true) = 'yes' then
        if (new.id, new.at, new.actor, new.action) = (old.id, old.at, old.actor, old.action) then
            return new;
        end if;
    end if;
    raise exception 'accounts.audit_entry is append-only';
end
$$;

-- Puts a label in the place of what somebody was called, wherever the audit trail says just that, of the names they gave to
-- their tokens, and strikes the reasons and notes of acts upon them. The acts themselves, their times and actors stay. Refuses
-- anybody who has not been erased.
create function accounts.erase_from_audit(erased uuid, called text[], label text) returns void language plpgsql as $$
begin
    if not exists (select from accounts.person where id = erased and erased_at is not null) then
        raise exception 'Person % has not been erased', erased;
    end if;
    perform set_config('touchstone.erasing', 'yes', true);
    update accounts.audit_entry e
    set subject = case
            when e.subject = any (called) or e.actor = erased and e.action in ('token-made', 'token-revoked') then label
            else e.subject end,
        details = (
            select coalesce(jsonb_object_agg(d.key, case
                when d.value = any (called) then label
                when d.key in ('reason', 'note') and d.value <> '' and e.details ->> 'worker' = erased::text then '—'
                else d.value end), '{}')
            from jsonb_each_text(e.details) d)
    where e.subject = any (called)
       or e.actor = erased and e.action in ('token-made', 'token-revoked')
       or e.details ->> 'worker' = erased::text
       or exists (select from jsonb_each_text(e.details) d where d.value = any (called));
    perform set_config('touchstone.erasing', '', true);
end
$$;
