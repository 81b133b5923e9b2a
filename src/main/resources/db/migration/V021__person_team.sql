-- which teams accompany a person, or did: told by whoever opens a pathway, so that people need not know pathways
create table person_team (
    person_id uuid        not null references person (id),
    programme text        not null,
    since     timestamptz not null,
    primary key (person_id, programme)
);

insert into person_team (person_id, programme, since)
select person_id, programme, min(started_at) from pathway group by person_id, programme;
