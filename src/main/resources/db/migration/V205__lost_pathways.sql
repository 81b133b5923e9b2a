-- The engine does not know the instance of an open pathway, as two comparisons saw.
alter table pathway add column lost boolean not null default false;
create index pathway_lost on pathway (id) where lost;
