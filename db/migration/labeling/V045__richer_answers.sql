-- Answers beside a preference, repeats, and the order in which several responses were shown.

-- Golds are for every worker, so their overlap may be as large as a crowd. The number of responses repeats what the catalog
-- says, so that handing out reads no other table.
alter table labeling.queue_entry
    add column responses smallint not null default 2 check (responses between 1 and 9),
    drop constraint queue_entry_overlap_check,
    add constraint queue_entry_overlap_check check (overlap between 1 and 1000 and (gold or overlap <= 25));

-- Round 0 is the first showing, which takes a slot of the overlap; later rounds show the comparison again to the same worker and
-- take none. A worker has one comparison on the screen and at most one more that the screen has fetched ahead.
alter table labeling.lease
    add column round smallint not null default 0 check (round >= 0),
    add column shown smallint[] check (cardinality(shown) between 1 and 9),
    add column ahead boolean not null default false,
    alter column slot drop not null,
    drop constraint lease_study_id_comparison_id_worker_id_key,
    add unique (study_id, comparison_id, worker_id, round),
    add check ((round = 0) = (slot is not null));

drop index labeling.lease_open;
create unique index lease_open on labeling.lease (study_id, worker_id, ahead) where state = 'OPEN';

do $$
declare
    old text;
begin
    for old in
        select conname from pg_constraint
        where conrelid = 'labeling.judgment'::regclass and contype = 'c'
          and (pg_get_constraintdef(oid) like '%outcome%' or pg_get_constraintdef(oid) like '%(slot%')
    loop
        execute format('alter table labeling.judgment drop constraint %I', old);
    end loop;
end
$$;

drop index labeling.judgment_worker;

-- Rankings and aspects follow the comparison's own order of responses: [[2], [1, 3]] puts the second response first;
-- {"helpful": [-1]} finds the first more helpful, {"helpful": [4, 2]} rates them.
alter table labeling.judgment
    alter column slot drop not null,
    add column round smallint not null default 0 check (round >= 0),
    add column shown smallint[] check (cardinality(shown) between 1 and 9),
    add column reason text check (length(btrim(reason)) between 1 and 500),
    add column ranking jsonb check (jsonb_typeof(ranking) = 'array'),
    add column aspects jsonb not null default '{}' check (jsonb_typeof(aspects) = 'object'),
    add column confidence smallint check (confidence between 1 and 5),
    add column guideline_version integer,
    add column supersedes uuid references labeling.judgment (id),
    add constraint judgment_slot_taken check (slot between 1 and 1000 and (round = 0) = (slot is not null)),
    add constraint judgment_outcome_check check (outcome in ('FIRST', 'SECOND', 'TIE', 'BOTH_GOOD', 'BOTH_BAD',
        'CANNOT_JUDGE', 'RANKED', 'CORRECT', 'INCORRECT')),
    add constraint judgment_strength_signed check (case outcome
        when 'FIRST' then strength between -4 and -1
        when 'SECOND' then strength between 1 and 4
        else strength = 0 end),
    add constraint judgment_reason_given check (outcome <> 'CANNOT_JUDGE' or reason is not null),
    add constraint judgment_ranking_given check ((outcome = 'RANKED') = (ranking is not null));

create unique index judgment_worker on labeling.judgment (study_id, comparison_id, worker_id, round)
    where undone_at is null;
create unique index judgment_supersedes on labeling.judgment (supersedes);
