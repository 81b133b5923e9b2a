create table pathway (
    id                   uuid primary key,
    person_id            uuid        not null references person (id),
    programme            text        not null,
    need                 text,
    state                text        not null check (state in ('STARTING', 'RUNNING', 'CLOSED')),
    phase                text,
    -- the claim: at most one engine instance ever works for a pathway
    process_instance_key bigint unique,
    closed_reason        text,
    started_at           timestamptz not null,
    started_by           text        not null,
    moved_at             timestamptz not null,
    closed_at            timestamptz,
    -- no lost case: an open pathway always says until when it may stay as it is
    expected_by          timestamptz,
    version              bigint      not null,
    check ((state = 'CLOSED') = (closed_reason is not null)),
    check ((state = 'CLOSED') = (expected_by is null))
);

create index pathway_person on pathway (person_id);
create index pathway_expected on pathway (expected_by, id) where state <> 'CLOSED';
create index pathway_started on pathway (started_at desc, id desc);

-- what a pathway waits for: a task of a person or a date
create table waiting_step (
    engine_key  bigint primary key,
    pathway_id  uuid        not null references pathway (id),
    process_id  text        not null,
    step        text        not null,
    kind        text        not null check (kind in ('TASK', 'DATE', 'MESSAGE')),
    since       timestamptz not null,
    expected_by timestamptz not null,
    owner       text
);

create index waiting_step_pathway on waiting_step (pathway_id);

create table pathway_event (
    id         bigint generated always as identity primary key,
    pathway_id uuid        not null references pathway (id),
    step       text        not null,
    what       text        not null,
    args       jsonb       not null,
    at         timestamptz not null,
    by         text        not null
);

create index pathway_event_pathway on pathway_event (pathway_id, id);
