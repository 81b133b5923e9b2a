-- A session of the pages, from sign-in to sign-out. The id is a digest of the session's own id, which opens the pages and
-- is kept nowhere; so a session that is over can still be told whose it was.
create table sign_in (
    id         text        primary key,
    username   text        not null references account (username) on update cascade on delete cascade,
    -- what the browser says of itself
    device     text        not null,
    own_device boolean     not null,
    began_at   timestamptz not null,
    seen_at    timestamptz not null,
    ended_at   timestamptz
);

create index sign_in_username on sign_in (username);
create index sign_in_began on sign_in (began_at);

-- Who came in, who was refused, who changed what others may do: ids only. The application may add lines and read them,
-- see platform.database.ApplicationRole.
create table security_audit (
    id    bigint      generated always as identity primary key,
    at    timestamptz not null,
    event text        not null,
    -- who acted; absent when nobody known did
    who   text,
    -- whose account it concerns, when it is another one
    about text,
    -- codes only: what changed
    what  text
);
