-- A secret address at which a calendar program reads without signing in. Kept is its digest alone.
create table calendar_link (
    username   text        primary key references account (username) on update cascade on delete cascade,
    token_hash text        not null unique,
    made_at    timestamptz not null
);

-- a calendar shows the meetings that fell away, too
create index escort_companion_meeting on escort (companion, meeting_at) where meeting_at is not null;
