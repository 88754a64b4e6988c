-- Conversations, responses and comparisons. Every identifier is computed from the content, so the same content is stored once
-- whoever brings it and however often; rows are added and never changed.
create table catalog.source (
    id   uuid primary key,
    name text not null unique
);

create table catalog.conversation (
    id    uuid primary key,
    turns jsonb not null check (jsonb_typeof(turns) = 'array' and jsonb_array_length(turns) > 0)
);

create table catalog.response (
    id              uuid primary key,
    conversation_id uuid not null references catalog.conversation (id),
    source_id       uuid references catalog.source (id),
    content         text not null,
    unique (id, conversation_id)
);

create index response_conversation_index on catalog.response (conversation_id);
create index response_source_index on catalog.response (source_id);

create table catalog.comparison (
    id              uuid primary key,
    conversation_id uuid not null references catalog.conversation (id),
    first_id        uuid not null,
    second_id       uuid not null check (second_id <> first_id),
    known           text check (known in ('FIRST', 'SECOND')),
    import_id       uuid not null references catalog.file_import (id),
    foreign key (first_id, conversation_id) references catalog.response (id, conversation_id),
    foreign key (second_id, conversation_id) references catalog.response (id, conversation_id)
);

create index comparison_conversation_index on catalog.comparison (conversation_id);
create index comparison_first_index on catalog.comparison (first_id);
create index comparison_second_index on catalog.comparison (second_id);
create index comparison_import_index on catalog.comparison (import_id);
