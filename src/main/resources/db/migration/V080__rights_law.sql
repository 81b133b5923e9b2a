-- What a household may have, in euros a year, by the period in which it counts (domain.md §1.2). AME has the ceilings of
-- free C2S. Two periods never share a day.
create table resource_ceiling (
    id         uuid primary key default gen_random_uuid(),
    valid_from date    not null,
    valid_to   date check (valid_to >= valid_from),
    free_one   integer not null check (free_one > 0),
    free_two   integer not null check (free_two >= free_one),
    free_three integer not null check (free_three >= free_two),
    free_four  integer not null check (free_four >= free_three),
    free_more  integer not null check (free_more > 0),
    paid_one   integer not null check (paid_one >= free_one),
    paid_two   integer not null check (paid_two >= paid_one),
    paid_three integer not null check (paid_three >= paid_two),
    paid_four  integer not null check (paid_four >= paid_three),
    paid_more  integer not null check (paid_more > 0),
    confirmed  boolean not null,
    source     text    not null,
    constraint resource_ceiling_period exclude using gist (daterange(valid_from, valid_to, '[]') with &&)
);

-- The table of 2026 was not found: one person as a public simulator has it, the rest counted from it, contribution 35 % above.
insert into resource_ceiling
    (valid_from, valid_to, free_one, free_two, free_three, free_four, free_more,
     paid_one, paid_two, paid_three, paid_four, paid_more, confirmed, source)
values
    ('2024-04-01', '2025-03-31', 10166, 15249, 18298, 21348, 4066, 13724, 20586, 24703, 28820, 5490, true,
     'Complémentaire santé solidaire, conditions (mes-allocs.fr)'),
    ('2025-04-01', '2026-03-31', 10339, 15508, 18609, 21711, 4135, 13957, 20936, 25123, 29311, 5583, true,
     'Complémentaire santé solidaire, conditions de ressources (efl.fr, previssima.fr)'),
    ('2026-04-01', null, 10421, 15632, 18758, 21885, 4168, 14068, 21103, 25323, 29545, 5627, false,
     'Estimation à partir de 10 421 € pour une personne : à confirmer sur l’arrêté');

-- The delays of the law, and those the team chose, by the period in which they count (domain.md §1).
create table rights_delay (
    id                 uuid primary key default gen_random_uuid(),
    valid_from         date    not null,
    valid_to           date check (valid_to >= valid_from),
    ame_window_days    integer not null check (ame_window_days > 0),
    c2s_window_days    integer not null check (c2s_window_days > 0),
    late_days          integer not null check (late_days > 0),
    ame_grace_days     integer not null check (ame_grace_days >= 0),
    answer_months      integer not null check (answer_months > 0),
    waiting_months     integer not null check (waiting_months >= 0),
    maintained_months  integer not null check (maintained_months >= 0),
    careful_months     integer not null check (careful_months between 0 and maintained_months),
    closure_days       integer not null check (closure_days >= 0),
    ancient_ame_months integer not null check (ancient_ame_months >= 0),
    source             text    not null,
    constraint rights_delay_period exclude using gist (daterange(valid_from, valid_to, '[]') with &&)
);

insert into rights_delay
    (valid_from, ame_window_days, c2s_window_days, late_days, ame_grace_days, answer_months, waiting_months,
     maintained_months, careful_months, closure_days, ancient_ame_months, source)
values
    ('2020-11-02', 90, 120, 60, 30, 2, 3, 6, 2, 45, 9,
     'Code de la sécurité sociale, art. D160-2, R111-4, R114-10-1, R861-18 ; Service-Public F3079 ; alerte AME choisie par l’équipe');
