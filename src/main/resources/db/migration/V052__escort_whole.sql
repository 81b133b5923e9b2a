-- who goes along, where and when they meet; nobody is in two places at once

create extension if not exists btree_gist;

alter table escort add column task_id uuid unique;
alter table escort add column person_id uuid references person (id);
-- a username; absent when the person comes alone
alter table escort add column companion text;
alter table escort add column meeting_place text;
alter table escort add column meeting_at timestamptz;
alter table escort add column travel_minutes int check (travel_minutes between 0 and 240);
-- from leaving for the meeting place until back from the visit; absent when nobody goes along
alter table escort add column busy_from timestamptz;
alter table escort add column busy_until timestamptz;
-- the visit was planned anew, or the pathway ended
alter table escort add column released_at timestamptz;
alter table escort add column notes text;
alter table escort drop column process_instance_key;
alter table escort add check ((busy_from is null) = (companion is null));
alter table escort add check (busy_from < busy_until);
alter table escort add check (companion is null or (meeting_place is not null and meeting_at is not null));

create index escort_pathway on escort (pathway_id, planned_at desc);
create index escort_week on escort (companion, meeting_at) where released_at is null;

alter table escort add constraint escort_companion_once
    exclude using gist (companion with =, tstzrange(busy_from, busy_until) with &&) where (released_at is null);
alter table escort add constraint escort_person_once
    exclude using gist (person_id with =, tstzrange(busy_from, busy_until) with &&) where (released_at is null);
