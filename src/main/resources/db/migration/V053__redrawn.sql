-- the visit took place; whether the person has a regular doctor is asked later
alter table pathway drop constraint pathway_state_check;
alter table pathway add check (state in ('STARTING', 'RUNNING', 'RELAYED', 'CLOSED'));

-- what became of an appointment that did not take place as booked, and who said so
alter table appointment drop constraint appointment_state_check;
alter table appointment add check (state in ('BOOKED', 'MOVED', 'CANCELED', 'ATTENDED', 'MISSED', 'OUTCOME_UNKNOWN'));
alter table appointment add column changed_by text;
alter table appointment add column change_reason text;
alter table appointment add check (state not in ('MOVED', 'CANCELED') or changed_by is not null);

-- who pays follows from the programme
alter table interpreter_arrangement alter column funding_line drop not null;
alter table interpreter_arrangement add column released_at timestamptz;
alter table interpreter_arrangement drop constraint interpreter_arrangement_mode_check;
alter table interpreter_arrangement add check (mode in ('PHONE', 'VIDEO', 'ON_SITE', 'WITHOUT'));

-- tasks that are late by days stand with the supervisor too, the longest late first
create index task_late on task (due_at, id) where state = 'OPEN';

-- a place the practice agreed to give and that is free again: the pathway turned elsewhere or ended
alter table practice_call add column released_at timestamptz;
drop index practice_call_month;
create index practice_call_month on practice_call (answered_at, practice_id)
    where answer = 'ACCEPTED' and released_at is null;
