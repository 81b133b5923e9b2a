-- whether holding the answer took the task, which is then given back when the answer is taken back or refused
alter table held_call add column took_task boolean not null default false;
