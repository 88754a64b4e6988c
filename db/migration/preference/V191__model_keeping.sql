-- Models that were brought in as files come from no run here; their snapshot is the one they learned from where it is here, and otherwise
-- the one they were put beside. What is archived is out of the lists, and alone may be deleted.
alter table preference.model
    alter column run_id drop not null,
    add column imported_at timestamptz,
    add column learned_from text,
    add column archived_at timestamptz,
    add constraint model_origin check ((run_id is null) = (imported_at is not null) and (run_id is null) = (learned_from is not null)),
    add constraint model_in_use check (not promoted or archived_at is null);
