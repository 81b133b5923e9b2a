-- A list of practices that was read, and what became of its lines. One at a time: two would meet in the same practices.
create table practice_import (
    id         uuid primary key,
    source     text        not null,
    dry_run    boolean     not null,
    state      text        not null check (state in ('RUNNING', 'DONE', 'REFUSED', 'BROKEN')),
    started_by text        not null,
    started_at timestamptz not null,
    -- while it runs, each time it says how far it is
    touched_at timestamptz not null,
    read       bigint      not null default 0,
    created    bigint      not null default 0,
    updated    bigint      not null default 0,
    unchanged  bigint      not null default 0,
    skipped    bigint      not null default 0,
    refused    bigint      not null default 0,
    -- why the list as a whole was refused
    problem    jsonb
);
create unique index practice_import_running on practice_import ((true)) where state = 'RUNNING';
create index practice_import_started on practice_import (started_at desc);

create table practice_import_refusal (
    import_id   uuid   not null references practice_import (id) on delete cascade,
    line        bigint not null,
    column_name text   not null,
    problem     jsonb  not null,
    primary key (import_id, line)
);

-- What the last list said of a doctor at a place: the same line again changes nothing, also when somebody corrected the
-- practice since.
create table listed_line (
    place       text not null,
    rpps        text not null,
    digest      text not null,
    practice_id uuid not null references practice (id),
    seen_in     uuid not null,
    primary key (place, rpps)
);
create index listed_line_practice on listed_line (practice_id);
