-- Who looked at whom: ids only, never a name. The application may add lines and read them; it may not change or delete
-- them, see platform.database.ApplicationRole. So no foreign keys either: a line outlives what it tells of.
create table read_audit (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    who        text        not null,
    person_id  uuid,
    pathway_id uuid,
    -- the page or the call, without what was typed: GET /people/{id}
    what       text        not null,
    -- what gave the right to look
    why        text        not null check (why in ('TEAM', 'NOBODY_YET', 'SUPERVISION')),
    -- of a search: how many people it showed
    found      int,
    check ((person_id is null) = (found is not null))
);

-- who looked at this person lately, without a look at the table
create index read_audit_person on read_audit (person_id, at desc) include (who) where person_id is not null;
