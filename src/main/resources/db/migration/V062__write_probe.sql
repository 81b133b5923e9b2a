-- written at each look at the health: a full disk still reads
create table write_probe (
    only_row boolean     primary key default true check (only_row),
    at       timestamptz not null
);

insert into write_probe (at) values (now());
