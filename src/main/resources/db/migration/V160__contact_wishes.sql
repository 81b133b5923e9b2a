-- How a person wants to be written to, and whether at all. Nobody is written to who has not said so.

create table contact_wish (
    person_id     uuid primary key references person (id),
    email         text,
    texts_allowed boolean     not null,
    mails_allowed boolean     not null,
    told_by       text        not null,
    told_at       timestamptz not null,
    -- nothing at all leaves any more, whatever was allowed before
    stopped_by    text,
    stopped_at    timestamptz,
    stop_reason   text,
    check (not mails_allowed or email is not null),
    check ((stopped_by is null) = (stopped_at is null))
);
