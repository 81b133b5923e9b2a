-- answers of the call runner that can still be taken back; what was said leaves the row with its settling
create table held_call (
    id         uuid primary key,
    task_id    uuid        not null,
    pathway_id uuid        not null references pathway (id),
    answer     jsonb       not null,
    held_by    jsonb       not null,
    username   text        not null,
    due_at     timestamptz not null,
    state      text        not null check (state in ('HELD', 'APPLIED', 'UNDONE', 'REFUSED')),
    settled_at timestamptz,
    check ((state = 'HELD') = (settled_at is null))
);

create unique index held_call_task on held_call (task_id) where state = 'HELD';
create index held_call_due on held_call (due_at) where state = 'HELD';
create index held_call_of on held_call (username, due_at desc) where state in ('HELD', 'REFUSED');
