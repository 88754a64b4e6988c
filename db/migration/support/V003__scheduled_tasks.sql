-- db-scheduler's table: what is to run when, and which process runs it now.
create table support.scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time_index on support.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat_index on support.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority_index on support.scheduled_tasks (priority desc, execution_time);
