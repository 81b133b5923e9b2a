-- when somebody can go along, from where, and in which languages; without a row as the settings say

create table companion (
    account       text primary key references account (username),
    starts_at     time   not null,
    ends_at       time   not null check (ends_at > starts_at),
    -- ISO 639-3
    languages     text[] not null,
    commune_insee text
);
