-- What a worker wrote can be taken out of a judgment once they have been erased; the judgment itself stays as it is.
create or replace function labeling.keep_judgment() returns trigger language plpgsql as $$
declare
    written text[] := array['rationale', 'pasted', 'reason'];
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
    if tg_op = 'UPDATE' and to_jsonb(new) - written = to_jsonb(old) - written
            and num_nonnulls(new.rationale, new.pasted) = 0
            and new.reason is not distinct from (case when old.reason is not null then '—' end)
            and exists (select from accounts.person where id = old.worker_id and erased_at is not null) then
        return new;
    end if;
    raise exception 'A judgment is never changed or deleted, only dated as undone';
end
$$;

-- Takes out everything that an erased worker wrote, that was written to them, and how they felt. Where a row must say
-- something, it says a dash. Refuses anybody who has not been erased.
create function labeling.erase_words(erased uuid) returns void language plpgsql as $$
begin
    if not exists (select from accounts.person where id = erased and erased_at is not null) then
        raise exception 'Person % has not been erased', erased;
    end if;
    update labeling.judgment
    set rationale = null, pasted = null, reason = case when reason is not null then '—' end
    where worker_id = erased and num_nonnulls(rationale, pasted, reason) > 0;
    update labeling.lease set skip_reason = '—'
    where worker_id = erased and skip_reason is not null and skip_reason <> skip_code;
    update labeling.report
    set words = case when kind = 'OTHER' then '—' end, answer = case when answer is not null then '—' end
    where worker_id = erased;
    delete from labeling.draft d using labeling.lease l where l.id = d.lease_id and l.worker_id = erased;
    delete from labeling.wellbeing where worker_id = erased;
    delete from labeling.notice where worker_id = erased;
end
$$;
