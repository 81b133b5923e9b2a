-- when somebody is away: whole days, both included

create table absence (
    account  text        not null references account (username),
    from_day date        not null,
    to_day   date        not null check (to_day >= from_day),
    noted_by text        not null,
    noted_at timestamptz not null,
    primary key (account, from_day),
    exclude using gist (account with =, daterange(from_day, to_day, '[]') with &&)
);

create index absence_to_come on absence (to_day);
