-- whom somebody has in front of them in the call runner: passed over for everybody else until then; one each
create table shown_call (
    task_id  uuid primary key,
    username text        not null,
    until    timestamptz not null
);

create index shown_call_of on shown_call (username);
