-- whose team an escort is, so that a team's week is one index range

alter table escort add column programme text;
update escort set programme = (select programme from pathway where pathway.id = escort.pathway_id);
alter table escort alter column programme set not null;

create index escort_team on escort (programme, appointment_at, id) where released_at is null;
create index escort_companion on escort (companion, appointment_at, id) where released_at is null;
create index escort_all on escort (appointment_at, id) where released_at is null;
create index escort_person on escort (person_id, appointment_at);
