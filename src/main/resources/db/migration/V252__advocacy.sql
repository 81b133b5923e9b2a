-- Partners, meetings with them, and what they promised: each promise comes back on its day.
create table partner (
    id              uuid primary key,
    kind            text        not null,
    organisation    text        not null check (organisation <> ''),
    person_function text        not null check (person_function <> ''),
    contact         text check (contact <> ''),
    entered_by      text        not null,
    entered_at      timestamptz not null,
    unique (organisation, person_function)
);

create table partner_meeting (
    id         uuid primary key,
    partner_id uuid        not null references partner (id),
    team       text        not null references programme (code),
    held_on    date        not null,
    asked      text        not null check (asked <> ''),
    noted_by   text        not null,
    noted_at   timestamptz not null
);

create index partner_meeting_day on partner_meeting (partner_id, held_on desc, id);

create table commitment (
    id                   uuid primary key,
    meeting_id           uuid        not null references partner_meeting (id),
    partner_id           uuid        not null references partner (id),
    team                 text        not null references programme (code),
    promised             text        not null check (promised <> ''),
    first_due            date        not null,
    due_on               date        not null,
    round                int         not null check (round >= 1),
    state                text        not null check (state in ('OPEN', 'KEPT', 'DROPPED')),
    reason               text,
    asked_at             timestamptz not null,
    process_instance_key bigint,
    settled_by           text,
    settled_at           timestamptz,
    check ((state = 'OPEN') = (settled_at is null)),
    check ((state = 'DROPPED') = (reason is not null))
);

create index commitment_due on commitment (state, due_on, id);
create index commitment_meeting on commitment (meeting_id);
create index commitment_instance on commitment (process_instance_key) where state = 'OPEN';
