-- An answer loses weight as it grows old: by the days since it was given, from which age on it is to be checked again
-- (90 days: design value, domain.md §2.3). Dated, as every rule: the rows in force on a day are those it falls into.
create table answer_age (
    id         int primary key generated always as identity,
    valid_from date    not null,
    valid_to   date check (valid_to >= valid_from),
    from_days  int     not null check (from_days > 0),
    weight     int     not null check (weight <= 0),
    to_check   boolean not null,
    unique (valid_from, from_days)
);

insert into answer_age (valid_from, from_days, weight, to_check) values
    ('2021-03-01', 30, -1, false),
    ('2021-03-01', 90, -2, true),
    ('2021-03-01', 180, -4, true);

-- when the person whom a practice took was seen there; until then they weigh on it
alter table practice_call add seen_at timestamptz;
update practice_call c set seen_at = a.starts_at from appointment a
where a.pathway_id = c.pathway_id and a.practice_id = c.practice_id and a.state = 'ATTENDED' and c.answer = 'ACCEPTED';

-- somebody chose a practice against its conditions, and said why
create table practice_override (
    pathway_id  uuid        not null references pathway (id),
    practice_id uuid        not null references practice (id),
    reason      text        not null check (reason <> '' and char_length(reason) <= 300),
    chosen_by   text        not null,
    chosen_at   timestamptz not null,
    primary key (pathway_id, practice_id)
);
