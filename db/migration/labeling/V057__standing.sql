-- What stands of each worker's judgments in a study, kept up by a trigger, so that a study's page need not count them. The
-- digest is the exclusive or of hashes of the standing judgments' ids: judgments never change, so two states of a study with
-- the same digest hold the same judgments. A row per worker, not per study: whoever adds a judgment holds the worker's ledger
-- already and waits for nobody here.
create table labeling.standing (
    study_id  uuid not null,
    worker_id uuid not null,
    judgments integer not null check (judgments >= 0),
    -- Those of them that answer a comparison shown again.
    repeats   integer not null check (repeats between 0 and judgments),
    -- How many were ever given or taken back: only grows.
    changes   bigint not null check (changes >= judgments),
    digest    bigint not null,
    primary key (study_id, worker_id),
    foreign key (study_id, worker_id) references labeling.ledger (study_id, worker_id)
) with (fillfactor = 60);

insert into labeling.standing (study_id, worker_id, judgments, repeats, changes, digest)
select study_id, worker_id, count(*) filter (where undone_at is null),
       count(*) filter (where undone_at is null and round > 0), count(*) + count(undone_at),
       coalesce(bit_xor(uuid_hash_extended(id, 0)) filter (where undone_at is null), 0)
from labeling.judgment
group by study_id, worker_id;

create function labeling.keep_standing() returns trigger language plpgsql as $$
declare
    -- A judgment is added, dated as undone, or taken back in after it had been set aside.
    step integer := case when tg_op = 'INSERT' then 1
        else (new.undone_at is null)::integer - (old.undone_at is null)::integer end;
begin
    if step = 0 then
        return null;
    end if;
    insert into labeling.standing as s (study_id, worker_id, judgments, repeats, changes, digest)
    values (new.study_id, new.worker_id, 1, (new.round > 0)::integer, 1, uuid_hash_extended(new.id, 0))
    on conflict (study_id, worker_id) do update
    set judgments = s.judgments + step,
        repeats = s.repeats + step * (new.round > 0)::integer,
        changes = s.changes + 1,
        digest = s.digest # excluded.digest;
    return null;
end
$$;

create trigger judgment_standing after insert or update on labeling.judgment
    for each row execute function labeling.keep_standing();
