-- How far the freezing of a snapshot is that somebody waits for.
alter table datasets.snapshot
    add column done     integer not null default 0 check (done >= 0),
    -- Unknown until the judgments are labelled.
    add column of_all   integer check (of_all >= 0),
    add column heard_at timestamptz,
    add column problem  text;
