-- how far training has moved the clocks; one row, and zero outside training
create table training_clock (
    only_row      boolean primary key default true check (only_row),
    offset_millis bigint not null
);

insert into training_clock (offset_millis) values (0);
