create table person (
    id            uuid primary key,
    alias         text        not null,
    phone         text,
    languages     jsonb       not null,
    commune_insee text,
    created_at    timestamptz not null,
    created_by    text        not null
);

create index person_alias on person (lower(alias));
