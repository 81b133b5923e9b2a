-- What somebody left on the public page to help us find a person again. Whose it is, is found out a moment later;
-- what is nobody's is deleted then.
create table contact_left (
    id         uuid primary key,
    person_id  uuid references person (id),
    kind       text        not null check (kind in ('PHONE', 'THIRD_PARTY', 'MAIL', 'MEETING_POINT')),
    value      text        not null,
    number     text,
    words      text,
    left_at    timestamptz not null,
    settled_at timestamptz,
    settled_by text,
    -- what became of it
    contact_id uuid references contact (id),
    check ((settled_at is null) = (settled_by is null)),
    check (settled_at is null or person_id is not null)
);

create index contact_left_waiting on contact_left (person_id, left_at) where settled_at is null and person_id is not null;

-- The paper card with a code. Kept is its digest alone; a new card revokes the one before.
create table lifeboat_card (
    id          uuid primary key,
    person_id   uuid        not null references person (id),
    code_digest text        not null unique,
    made_at     timestamptz not null,
    made_by     text        not null,
    revoked_at  timestamptz
);

create unique index lifeboat_card_valid on lifeboat_card (person_id) where revoked_at is null;

-- Each code that somebody typed is put down alike, right or wrong, until a machine looks whose it is.
create table lifeboat_try (
    left_id     uuid primary key,
    code_digest text        not null,
    tried_at    timestamptz not null
);

create index lifeboat_try_oldest on lifeboat_try (tried_at);
