-- How many characters of the rationale were pasted and not typed, as the browser saw it; null where nobody counted, which is not
-- the same as none.
alter table labeling.judgment
    add column pasted smallint,
    add check (pasted is null or pasted >= 0 and rationale is not null);

-- What workers took back, for figures about them.
create index judgment_undone on labeling.judgment (study_id, worker_id) where undone_at is not null;
