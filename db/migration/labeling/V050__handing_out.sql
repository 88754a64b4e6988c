-- What handing out asks about a comparison, repeated from the catalog so that it reads no other table.

alter table labeling.queue_entry
    add column conversation_id uuid,
    -- The same for comparisons of the same sources, in whatever order; null where one is unknown.
    add column sources uuid,
    -- Who wrote one of the responses: never handed to them.
    add column author_id uuid references accounts.person (id),
    -- The team it is for; empty for everybody.
    add column audience text not null default '' check (length(audience) <= 40 and audience = btrim(audience)),
    -- Golds of more slots than ordinary comparisons may have are for every worker: they stand outside the order.
    add column apart boolean not null generated always as (gold and overlap > 25) stored,
    -- Orders like "priority desc" where rows are compared.
    add column lateness double precision not null generated always as (-priority) stored,
    -- Where a gold lies among the others, by chance.
    add column lot double precision not null default random(),
    -- The transaction that last gave it something a worker who had passed it by might now be handed.
    add column regained xid8;

create function labeling.sources_of(wanted uuid) returns uuid language sql stable as $$
    select case when bool_and(r.source_id is not null)
        then md5(string_agg(distinct r.source_id::text, ' ' order by r.source_id::text))::uuid end
    from (
        select first_id as id from catalog.comparison where id = wanted
        union all select second_id from catalog.comparison where id = wanted and second_id is not null
        union all select response_id from catalog.further_response where comparison_id = wanted
    ) shown
    join catalog.response r using (id)
$$;

update labeling.queue_entry e
set conversation_id = c.conversation_id, sources = labeling.sources_of(c.id)
from catalog.comparison c where c.id = e.comparison_id;

alter table labeling.queue_entry alter column conversation_id set not null;

drop index labeling.queue_entry_room;
create index queue_entry_room on labeling.queue_entry (study_id, lateness, position) where has_room and not apart;
create index queue_entry_apart on labeling.queue_entry (study_id, lot) where has_room and apart;
create index queue_entry_regained on labeling.queue_entry (study_id, regained)
    where has_room and not apart and regained is not null;

-- From where on the queue may hold something for the worker. What lies before is nothing for them unless a transaction that
-- had not ended at "seen" changed it: such entries say so themselves, and changes of many entries are told in queue_change.
alter table labeling.ledger
    add column from_lateness double precision not null default '-Infinity',
    add column from_position bigint not null default 0,
    add column team text not null default '',
    add column seen xid8 not null default '0';

create table labeling.queue_change (
    study_id uuid primary key references studies.study (id),
    at       xid8 not null
);

-- How many standing answers a worker has given in a study, in all (STUDY), by day in UTC (DAY), by conversation and by sources.
create table labeling.tally (
    study_id  uuid not null,
    worker_id uuid not null,
    topic     text not null check (topic in ('STUDY', 'DAY', 'CONVERSATION', 'SOURCES')),
    about     text not null check ((topic = 'STUDY') = (about = '')),
    answers   integer not null check (answers >= 0),
    primary key (study_id, worker_id, topic, about),
    foreign key (study_id, worker_id) references labeling.ledger (study_id, worker_id)
) with (fillfactor = 80);

insert into labeling.tally (study_id, worker_id, topic, about, answers)
select l.study_id, l.worker_id, t.topic, t.about, count(*)
from labeling.lease l
join labeling.queue_entry e using (study_id, comparison_id)
cross join lateral (values ('STUDY', ''), ('DAY', to_char(l.ended_at at time zone 'UTC', 'YYYY-MM-DD')),
    ('CONVERSATION', e.conversation_id::text), ('SOURCES', e.sources::text)) t (topic, about)
where l.state = 'SUBMITTED' and t.about is not null
group by l.study_id, l.worker_id, t.topic, t.about;

-- The team that an import's comparisons are for; empty for everybody.
alter table labeling.study_import add column audience text not null default '' check (length(audience) <= 40);

-- What the worker was last told about how much is left, and how many answers they had given then.
alter table labeling.ledger
    add column told_done integer,
    add column told_left integer check (told_left >= 0);

-- Whether the standing answers to a comparison say different things; how strongly they say it does not matter.
create function labeling.answers_differ(of_study uuid, of_comparison uuid) returns boolean language sql stable as $$
    select count(distinct (outcome, ranking)) > 1
    from labeling.judgment
    where study_id = of_study and comparison_id = of_comparison and undone_at is null and round = 0
$$;
