create table task (
    id            uuid primary key,
    user_task_key bigint      not null unique,
    pathway_id    uuid        not null references pathway (id),
    process_id    text        not null,
    step          text        not null,
    title         text        not null,
    form_key      bigint,
    priority      int         not null,
    due_at        timestamptz not null,
    programme     text        not null,
    audience      text        not null check (audience in ('MEDIATOR', 'SUPERVISOR')),
    assignee      text,
    state         text        not null check (state in ('OPEN', 'DONE', 'CANCELED')),
    created_at    timestamptz not null,
    done_at       timestamptz,
    done_by       text,
    answers       jsonb,
    version       bigint      not null
);

create index task_open on task (priority desc, due_at, id) where state = 'OPEN';
create index task_open_programme on task (programme, priority desc, due_at, id) where state = 'OPEN';
create index task_open_assignee on task (assignee, priority desc, due_at, id) where state = 'OPEN';
create index task_pathway on task (pathway_id);
create index task_ended on task (done_at desc, id) where state <> 'OPEN';
