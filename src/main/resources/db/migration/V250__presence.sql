-- Permanences in waiting rooms and collective prevention sessions, without names, and the visits that came of them.
create table presence_occasion (
    id          uuid primary key,
    kind        text        not null check (kind in ('PERMANENCE', 'PREVENTION_SESSION')),
    held_on     date        not null,
    team        text        not null references programme (code),
    practice_id uuid references practice (id),
    topic       text,
    topic_words text check (topic_words <> ''),
    attendees   int check (attendees >= 0),
    entered_by  text        not null,
    entered_at  timestamptz not null,
    check ((kind = 'PREVENTION_SESSION') = (topic is not null)),
    check ((kind = 'PREVENTION_SESSION') = (attendees is not null)),
    check (kind = 'PERMANENCE' or practice_id is null)
);

-- the lists, and the next permanence of a team
create index presence_occasion_day on presence_occasion (kind, held_on desc, id desc);
create index presence_occasion_held on presence_occasion (held_on);
create index presence_occasion_team_day on presence_occasion (kind, team, held_on);

create table later_visit (
    id           uuid primary key,
    occasion_id  uuid        not null references presence_occasion (id),
    visited_on   date        not null,
    came_along   int         not null check (came_along >= 0),
    pathway_id   uuid references pathway (id),
    pathway_team text,
    counted_by   text        not null,
    counted_at   timestamptz not null,
    check ((pathway_id is null) = (pathway_team is null))
);

create unique index later_visit_of_pathway on later_visit (occasion_id, pathway_id, visited_on);
