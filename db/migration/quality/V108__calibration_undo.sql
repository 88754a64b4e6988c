-- A researcher may take an answer back and give another as long as no figure that they see rests on it. Nothing is overwritten:
-- what was taken back stays, dated, and the answer in its place names it. An answer that is closed stands for good; those given
-- before this could not be taken back, so they are.
alter table quality.calibration_answer
    drop constraint calibration_answer_pkey,
    add column id uuid not null default uuidv7() primary key,
    add column undone_at timestamptz check (undone_at >= at),
    add column closed_at timestamptz check (closed_at >= at),
    add column supersedes uuid references quality.calibration_answer (id),
    add check (undone_at is null or closed_at is null);

create unique index calibration_answer_standing on quality.calibration_answer (sample_id, place, by_id) where undone_at is null;
create unique index calibration_answer_supersedes on quality.calibration_answer (supersedes);

create function quality.keep_calibration_answer() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.undone_at is null and old.closed_at is null
            and to_jsonb(new) - 'undone_at' - 'closed_at' = to_jsonb(old) - 'undone_at' - 'closed_at' then
        return new;
    end if;
    raise exception 'An answer is never changed or deleted, only dated as taken back or as closed';
end
$$;

drop trigger calibration_answer_append_only on quality.calibration_answer;
create trigger calibration_answer_append_only before update or delete on quality.calibration_answer
    for each row execute function quality.keep_calibration_answer();

update quality.calibration_answer set closed_at = at;
