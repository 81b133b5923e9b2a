-- What is to be said to a person about an appointment: first the intent, then what became of it. Never the text, nor
-- the number or address it went to.

create table message (
    id             uuid primary key,
    pathway_id     uuid        not null references pathway (id),
    person_id      uuid        not null references person (id),
    programme      text        not null references programme (code),
    appointment_id uuid        not null references appointment (id),
    -- when it is, as it stood when this was planned
    visit_at       timestamptz not null,
    event          text        not null,
    state          text        not null check (state in
        ('PLANNED', 'SENDING', 'SENT', 'REFUSED', 'FAILED', 'UNKNOWN', 'STOPPED', 'SKIPPED')),
    planned_for    timestamptz not null,
    -- when it is tried, or was last
    due_at         timestamptz not null,
    attempts       int         not null,
    -- raised when somebody wants a message that was turned down to go as a new one
    round          int         not null,
    channel        text check (channel in ('SMS', 'MAIL')),
    -- ISO 639-3
    language       text,
    in_french      text,
    foreign_number boolean     not null,
    -- on the clock of the machine: training may move the other one
    taken_at       timestamptz,
    receipt        text,
    why            text,
    settled_at     timestamptz,
    settled_by     text,
    -- nobody is told the same thing of the same appointment twice
    unique (appointment_id, event, visit_at)
);

create index message_due on message (due_at) where state = 'PLANNED';
create index message_sending on message (taken_at) where state = 'SENDING';
create index message_trouble on message (state) where state in ('FAILED', 'REFUSED', 'UNKNOWN');
create index message_foreign on message (settled_at) where foreign_number;
create index message_pathway on message (pathway_id, due_at desc, id desc);
create index message_person on message (person_id) where state = 'PLANNED';
create index message_list on message (due_at desc, id desc);
create index message_list_programme on message (programme, due_at desc, id desc);

-- On trial nothing leaves: here is what would have been sent.
create table message_outbox (
    message_id uuid        primary key references message (id),
    channel    text        not null,
    language   text        not null,
    subject    text,
    body       text        not null,
    kept_at    timestamptz not null
);

create index message_outbox_kept on message_outbox (kept_at desc, message_id);

create table message_template (
    event       text not null check (event in
        ('BOOKED', 'MOVED', 'CANCELED', 'REMINDER_3_DAYS', 'REMINDER_1_DAY', 'MORNING')),
    channel     text not null check (channel in ('SMS', 'MAIL')),
    -- ISO 639-3
    language    text not null,
    subject     text,
    body        text not null check (body <> ''),
    -- a native reader confirmed it; until then nobody gets it
    reviewed_by text,
    reviewed_at timestamptz,
    changed_by  text,
    changed_at  timestamptz,
    primary key (event, channel, language),
    check ((reviewed_at is null) = (reviewed_by is null)),
    check ((channel = 'MAIL') = (subject is not null))
);
