-- Days on which a practice is closed, or people may not get there; at a practice, in a commune, or everywhere.
create table closed_day (
    id            uuid primary key,
    kind          text        not null check (kind in ('CLOSED', 'STRIKE')),
    from_day      date        not null,
    to_day        date        not null,
    practice_id   uuid references practice (id),
    commune_insee text references commune (insee),
    reason        text        not null check (reason <> ''),
    entered_by    text        not null,
    entered_at    timestamptz not null,
    check (to_day >= from_day),
    check (practice_id is null or commune_insee is null)
);

create index closed_day_end on closed_day (to_day);

-- who is expected at a practice on such a day
create index appointment_practice_day on appointment (practice_id, starts_at, id) where state = 'BOOKED';
