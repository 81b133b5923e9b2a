-- where people and practices reach the team: stands on what is handed out
alter table programme add column phone text check (phone ~ '^\+[1-9][0-9]{4,14}$');

-- what a person said to our telling others of them; the last word counts, none is overwritten
create table consent (
    id          bigint      generated always as identity primary key,
    pathway_id  uuid        not null references pathway (id),
    shared_with text        not null check (shared_with in ('PRACTICE', 'INTERPRETER', 'PARTNER')),
    word        text        not null check (word in ('GIVEN', 'REFUSED', 'WITHDRAWN')),
    -- in which the person was asked, ISO 639-3
    language    text        not null check (language ~ '^[a-z]{3}$'),
    interpreter boolean     not null,
    said_at     timestamptz not null,
    noted_by    text        not null
);

create index consent_last on consent (pathway_id, shared_with, id desc);

-- a native reader has read the way card's sentences in this language; `sentences` is the fingerprint of what was read
create table way_card_review (
    language    text        primary key check (language ~ '^[a-z]{3}$'),
    sentences   text        not null,
    reviewed_at timestamptz not null,
    reviewed_by text        not null
);
