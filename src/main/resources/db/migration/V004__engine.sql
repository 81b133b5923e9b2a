-- what db-scheduler asks for: commands to the engine that must survive a crash, and recurring checks
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

-- job keys may step back after a restore of the engine: they mean something only within an epoch
create table engine_epoch (
    epoch    int primary key,
    began_at timestamptz not null default now()
);

insert into engine_epoch (epoch) values (1);

create table inbox (
    epoch   int         not null,
    job_key bigint      not null,
    answer  jsonb,
    at      timestamptz not null,
    primary key (epoch, job_key)
);

create index inbox_at on inbox (at);

-- a job that used up its tries: the supervisor sees it and starts it again
create table stuck_job (
    job_key    bigint primary key,
    pathway_id uuid,
    process_id text        not null,
    step       text        not null,
    job_type   text        not null,
    problem    text        not null,
    since      timestamptz not null
);

create table deployed_resource (
    key         bigint primary key,
    kind        text        not null check (kind in ('PROCESS', 'FORM', 'DECISION')),
    id          text        not null,
    name        text        not null,
    version     int         not null,
    file        text        not null,
    content     text        not null,
    deployed_at timestamptz not null
);

create index deployed_resource_id on deployed_resource (kind, id, version desc);
