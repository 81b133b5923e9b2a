-- Practices are called in campaigns over communes (first call, letter, reminder), and called again when their answer
-- has grown old.

create table campaign (
    id          uuid primary key,
    name        text        not null check (name <> '' and char_length(name) <= 120),
    -- whose mediators call
    programme   text        not null references programme (code),
    starts_on   date        not null,
    -- first calls of one working day
    calls_a_day int         not null check (calls_a_day between 1 and 200),
    -- who writes to practices, and the direct line they are given
    signed_by   text        not null check (signed_by <> '' and char_length(signed_by) <= 120),
    phone       text        not null,
    opened_by   text        not null,
    opened_at   timestamptz not null,
    stopped_by  text,
    stopped_at  timestamptz,
    check ((stopped_by is null) = (stopped_at is null))
);

create index campaign_opened on campaign (opened_at desc, id);

create table campaign_commune (
    campaign_id uuid not null references campaign (id),
    insee       text not null,
    primary key (campaign_id, insee)
);

-- One practice on its way from a call to the next re-check; each re-check is a row of its own, with its round.
create table outreach (
    id                   uuid primary key,
    campaign_id          uuid        not null references campaign (id),
    practice_id          uuid        not null references practice (id),
    round                int         not null check (round > 0),
    opened_at            timestamptz not null,
    call_at              timestamptz not null,
    process_instance_key bigint,
    -- what it waits for, and until when; absent while the machine works
    step                 text,
    expected_by          timestamptz,
    answer               text check (answer in ('ACCEPTS', 'REFUSES')),
    answered_on          date,
    letter_by            text check (letter_by in ('LETTER', 'EMAIL', 'VISIT')),
    letter_written_at    timestamptz,
    letter_sent_at       timestamptz,
    ended_at             timestamptz,
    ending               text check (ending in ('RECHECK_PLANNED', 'LEFT_OUT', 'STOPPED')),
    check ((ended_at is null) = (ending is null)),
    check ((answer is null) = (answered_on is null))
);

-- nobody is asked twice at the same time
create unique index outreach_open on outreach (practice_id) where ended_at is null;
create index outreach_of_campaign on outreach (campaign_id, practice_id, round);

-- a task is about a pathway or about an outreach
alter table task
    alter pathway_id drop not null,
    alter person_id drop not null,
    add outreach_id uuid references outreach (id),
    add check ((pathway_id is null) = (person_id is null)),
    add check ((pathway_id is null) <> (outreach_id is null));

create index task_outreach on task (outreach_id) where outreach_id is not null;
