-- Spring Modulith's registry of events that listeners have yet to finish; finished ones are deleted.
create schema events;

create table events.event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    integer,
    last_resubmission_date timestamptz
);

create index event_publication_serialized_event_index on events.event_publication using hash (serialized_event);
create index event_publication_completion_date_index on events.event_publication (completion_date);
