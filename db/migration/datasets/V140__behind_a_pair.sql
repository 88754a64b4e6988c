-- What stands behind the label of a pair, so that files can tell it.
alter table datasets.snapshot_pair
    -- In the catalog; unknown for pairs of labelled files.
    add column comparison_id uuid,
    add column first_source  text,
    add column second_source text,
    -- How much better the chosen response should score, by the label policy.
    add column margin        double precision check (margin >= 0),
    -- What each worker said, under names that hold within the snapshot. Text, so that its bytes stay as they were.
    add column said          json not null default '[]';

-- Keys of this installation. They never leave it.
create table datasets.secret (
    name  text primary key,
    value bytea not null check (length(value) = 32)
);
