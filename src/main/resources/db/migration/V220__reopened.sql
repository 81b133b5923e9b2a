-- how often a pathway was opened again after it had been closed
alter table pathway add column reopenings integer not null default 0;
