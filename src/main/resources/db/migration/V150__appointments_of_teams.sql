-- Appointments are listed: whose team, who looks after it; where and with whom when it is not as the practice says.
alter table appointment add column programme text;
alter table appointment add column mediator text;
alter table appointment add column place text;
alter table appointment add column doctor text;
alter table appointment add column specialist text;
-- in calendars a moved appointment stays the same one; each change has the next number
alter table appointment add column calendar_id uuid;
alter table appointment add column sequence int not null default 0;

update appointment a set programme = p.programme, calendar_id = a.id from pathway p where p.id = a.pathway_id;
update appointment a set mediator = t.done_by from task t where t.id = a.task_id;

alter table appointment alter column programme set not null;
alter table appointment alter column calendar_id set not null;
alter table appointment alter column sequence drop default;

-- one that was moved is listed at its new date
create index appointment_day on appointment (starts_at, id) where state <> 'MOVED';
create index appointment_team_day on appointment (programme, starts_at, id) where state <> 'MOVED';
create index appointment_mediator_day on appointment (mediator, starts_at, id) where state <> 'MOVED';
create index appointment_calendar on appointment (calendar_id, sequence desc);
