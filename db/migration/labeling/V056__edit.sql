-- Responses that workers rewrote into better ones, with the judgment they came with: the comparison of the rewritten response
-- (its first) with the original (its second), of which the first is preferred. An edit stands as long as its judgment does.
create table labeling.edit (
    judgment_id   uuid primary key references labeling.judgment (id),
    study_id      uuid not null,
    comparison_id uuid not null,
    place         smallint not null check (place between 1 and 9),
    edited_id     uuid not null references catalog.comparison (id),
    worker_id     uuid not null,
    at            timestamptz not null,
    foreign key (study_id, comparison_id) references labeling.queue_entry (study_id, comparison_id),
    foreign key (study_id, worker_id) references labeling.ledger (study_id, worker_id)
);

create index edit_study on labeling.edit (study_id, at desc, judgment_id desc);
create index edit_edited on labeling.edit (study_id, edited_id);

create function labeling.keep_edit() returns trigger language plpgsql as $$
begin
    raise exception 'An edit is never changed or deleted: it is withdrawn with its judgment';
end
$$;

create trigger edit_append_only before update or delete on labeling.edit
    for each row execute function labeling.keep_edit();
