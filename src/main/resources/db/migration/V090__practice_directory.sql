-- The directory is filled by hand or from a file, so a practice may be known before anybody asked it anything.

create extension if not exists pg_trgm;

-- The words of a name as they are looked for: accents, case and signs aside, each behind a space. `Directory` does the
-- same to what is typed.
create function plain_words(words text) returns text language sql immutable strict parallel safe
    return ' ' || btrim(regexp_replace(lower(regexp_replace(regexp_replace(regexp_replace(
        normalize(words, nfd), '[\u0300-\u036f]', '', 'g'), '[œŒ]', 'oe', 'g'), '[æÆ]', 'ae', 'g')),
        '[^a-z0-9]+', ' ', 'g'));

alter table practice
    alter commune_insee type text collate "C",
    -- null: nobody asked yet
    alter takes_new_patients drop not null,
    alter verified_at drop not null,
    alter takes_ame drop not null,
    alter takes_paper_proof drop not null,
    alter takes_pending_rights drop not null,
    alter uses_interpreter drop not null,
    add finess text unique check (finess ~ '^[0-9AB]{9}$'),
    add directions text check (char_length(directions) <= 1000),
    add other_phones jsonb not null default '[]',
    add email text check (char_length(email) <= 254),
    add hours text check (char_length(hours) <= 500),
    -- the names of its doctors, kept with them: a practice is found by either
    add doctor_names text not null default '',
    add name_key text collate "C" generated always as (plain_words(name)) stored,
    add words text collate "C" generated always as (plain_words(name || ' ' || doctor_names)) stored,
    add check ((takes_new_patients is null) = (verified_at is null));

-- A doctor at a practice; who works at two has a row at each.
create table practice_doctor (
    practice_id uuid not null references practice (id),
    rpps        text check (rpps ~ '^[0-9]{11}$'),
    name        text not null check (name <> '' and char_length(name) <= 120),
    unique (practice_id, rpps)
);

create index practice_doctor_rpps on practice_doctor (rpps);
create index practice_name on practice (name_key, id);
create index practice_commune on practice (commune_insee, name_key, id);
-- rarely written: nothing is put off that a search would then have to read
create index practice_words on practice using gin (words gin_trgm_ops) with (fastupdate = off);
create index practice_languages on practice using gin (languages jsonb_path_ops) with (fastupdate = off);
create index practice_verified on practice (verified_at);
