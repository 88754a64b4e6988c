-- A comparison may have one response (a label to be reviewed) or up to nine (to be ranked): the first two stay in its own
-- row, the others follow here.
alter table catalog.comparison
    alter column second_id drop not null,
    alter column import_id drop not null,
    add column responses smallint not null default 2 check (responses between 1 and 9),
    add constraint comparison_second_present check ((responses = 1) = (second_id is null));

create table catalog.further_response (
    comparison_id   uuid not null references catalog.comparison (id),
    place           smallint not null check (place between 3 and 9),
    response_id     uuid not null,
    conversation_id uuid not null,
    primary key (comparison_id, place),
    unique (comparison_id, response_id),
    foreign key (response_id, conversation_id) references catalog.response (id, conversation_id)
);

create index further_response_response_index on catalog.further_response (response_id);
