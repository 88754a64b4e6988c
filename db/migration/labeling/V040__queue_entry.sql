create schema if not exists labeling;

-- A comparison to be judged in a study. The counters say how many standing leases (open or submitted) show the first
-- response on which side, and how many judgments stand; they change only in the transaction that changes the lease.
create table labeling.queue_entry (
    study_id      uuid not null references studies.study (id),
    comparison_id uuid not null references catalog.comparison (id),
    position      bigint generated always as identity,
    priority      double precision not null check (priority between 0 and 1),
    reason        text not null check (length(reason) <= 500),
    gold          boolean not null,
    overlap       smallint not null check (overlap between 1 and 25),
    lefts         smallint not null default 0 check (lefts >= 0),
    rights        smallint not null default 0 check (rights >= 0),
    judged        smallint not null default 0 check (judged >= 0),
    has_room      boolean not null generated always as (lefts + rights < overlap) stored,
    primary key (study_id, comparison_id),
    -- What leases refer to, so that a slot beyond the overlap is refused by a constraint.
    unique (study_id, comparison_id, overlap),
    check (lefts + rights <= overlap),
    check (judged <= lefts + rights)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

-- The order of handing out. Updates that leave has_room as it is do not touch this index.
create index queue_entry_room on labeling.queue_entry (study_id, priority desc, position) where has_room;
