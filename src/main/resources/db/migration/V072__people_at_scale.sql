-- People are found through an index, each team's among those whom the team may see.

-- by the bytes, so that the beginning of an alias is a range of an index; "C" orders all that a list shows alike
alter table person add column alias_key text collate "C" generated always as (lower(alias)) stored;
-- whether a team accompanies the person or did; kept with person_team
alter table person add column accompanied boolean not null default false;
update person p set accompanied = true where exists (select from person_team t where t.person_id = p.id);

drop index person_alias;
create index person_recent on person (created_at desc, id desc);
create index person_alias on person (alias_key, created_at desc, id desc);
create index person_nobodys_recent on person (created_at desc, id desc) where not accompanied;
create index person_nobodys_alias on person (alias_key, created_at desc, id desc) where not accompanied;

-- what orders a list of people, which never changes: each team has its own list
alter table person_team add column alias_key text collate "C", add column created_at timestamptz;
update person_team t set alias_key = p.alias_key, created_at = p.created_at from person p where p.id = t.person_id;
alter table person_team alter column alias_key set not null, alter column created_at set not null;

create index person_team_recent on person_team (programme, created_at desc, person_id desc);
create index person_team_alias on person_team (programme, alias_key, created_at desc, person_id desc);
