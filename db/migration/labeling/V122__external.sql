-- Judgments that were given elsewhere and came in a file. They hold leases like all others, so that overlap, tallies and
-- setting aside count them; on which side the first response stood and how long they took, nobody knows.

alter table catalog.file_import
    drop constraint file_import_format_check,
    add constraint file_import_format_check check (format in ('HH', 'NATIVE', 'MODEL_WRITTEN', 'VOTES')),
    -- Votes that were taken in, and those that had been before.
    add column votes bigint not null default 0 check (votes >= 0),
    add column repeated_votes bigint not null default 0 check (repeated_votes >= 0);

-- Where the votes of a file were given.
alter table labeling.study_import
    add column origin text check (length(btrim(origin)) between 1 and 100);

-- Whoever judged elsewhere is handed nothing here.
alter table labeling.ledger
    add column external boolean not null default false,
    add check (not external or not simulated and lefts = 0 and rights = 0);

alter table labeling.lease
    alter column side_of_first drop not null,
    add check (side_of_first is not null or state in ('SUBMITTED', 'SET_ASIDE'));

alter table labeling.judgment
    alter column side_of_first drop not null,
    alter column active_ms drop not null,
    add check ((side_of_first is null) = (active_ms is null)),
    add check (side_of_first is not null or not simulated);

-- How many standing leases show the first response on no side.
alter table labeling.queue_entry
    add column elsewhere smallint not null default 0 check (elsewhere >= 0),
    drop constraint queue_entry_check,
    drop constraint queue_entry_check1,
    add check (lefts + rights + elsewhere <= overlap),
    add check (judged <= lefts + rights + elsewhere),
    alter column has_room set expression as (lefts + rights + elsewhere < overlap);

-- A vote that was set aside is not taken in again with the same file.
create index judgment_undone_lease on labeling.judgment (lease_id) where undone_at is not null;
