-- a practice gave a date because somebody comes along: as long as it stands, no visit of the pathway goes without

create table escort_promise (
    pathway_id  uuid primary key references pathway (id),
    promised_by text        not null,
    promised_at timestamptz not null,
    -- to whom, in words
    promised_to text
);
