-- Spring Session's tables. Names are unbounded: a person may sign in with an address longer than the library expects.
create schema support;

create table support.spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval integer not null,
    expiry_time           bigint not null,
    principal_name        text
);

create index spring_session_expiry_time_index on support.spring_session (expiry_time);
create index spring_session_principal_name_index on support.spring_session (principal_name);

create table support.spring_session_attributes (
    session_primary_id char(36) not null references support.spring_session (primary_id) on delete cascade,
    attribute_name     text not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
