-- what a script was answered when it sent an Idempotency-Key: a repeat hears the same and does nothing twice.
-- Written in the transaction of the effect. Answers may name a person: rows are deleted after 24 hours
-- (org.passerelle.web.RememberedAnswers).
create table remembered_answer (
    username     text        not null,
    key          text        not null,
    -- SHA-256 of method, address and body: the same key with something else is a mistake of the caller
    request      bytea       not null,
    status       int,
    content_type text,
    location     text,
    body         bytea,
    at           timestamptz not null default now(),
    primary key (username, key)
);

create index remembered_answer_at on remembered_answer (at);
