-- Fills the houses' own tables as years of work would have, with :tasks tasks. Three of a hundred are open, and a tenth
-- of the pathways; but never fewer than fill a page, so that each page shows as many rows at any size.
-- The engine knows nothing of these rows, and no other row is touched: their keys are the highest.

insert into programme (code, name, place, department) values ('DIEPPE', 'Dieppe', 'Dieppe', '76');

insert into account (username, display_name, password_hash, roles, teams, enabled, demo, created_at)
select 'colleague' || n, 'Collègue ' || n, password_hash, array ['MEDIATOR'], array ['CASO', 'SPT', 'LILLE_SUD'], true,
    true, now()
from account, generate_series(1, :colleagues) n
where username = 'mediatrice';

-- a team of which there is hardly anything in the whole
insert into account (username, display_name, password_hash, roles, teams, enabled, demo, created_at)
select 'dieppe', 'Maryam', password_hash, array ['MEDIATOR'], array ['DIEPPE'], true, true, now()
from account where username = 'mediatrice';

insert into person (id, alias, languages, commune_insee, created_at, created_by)
select md5('person ' || n)::uuid,
    (array ['Amina', 'Fatoumata', 'Samuel', 'Selamawit', 'Idris', 'Lina', 'Mamadou', 'Mariam', 'Mohamed', 'Olena',
        'Tamar', 'Yonas', 'Zahra', 'Élodie', 'Ousmane', 'Ibrahima', 'Sanaa', 'Aïcha', 'Blerim', 'Nino'])[1 + n % 20]
        || case when n % 3 = 0 then '' else ' ' || chr(65 + (n / 20) % 26) || chr(97 + (n / 520) % 26) end,
    jsonb_build_array((array ['fra', 'ara', 'tir', 'prs', 'sus', 'ukr', 'kat', 'sqi'])[1 + n % 8]),
    case when n % 5 > 0 then '76540' end,
    now() - n * interval '900 days' / :people, 'colleague' || 1 + n % :colleagues
from generate_series(1, :people) n;

insert into contact (id, person_id, kind, value, number, permission, added_at, added_by)
select md5('contact ' || n)::uuid, md5('person ' || n)::uuid, 'PHONE', number, number, 'NOT_ASKED', now(), 'mediatrice'
from (select n, '+3363998' || lpad((n % 10000)::text, 4, '0') as number from generate_series(1, :people) n) numbered
where n % 4 > 0;

-- of twenty people, one is accompanied by nobody yet
insert into pathway (id, person_id, programme, need, state, phase, process_instance_key, closed_reason, started_at,
    started_by, moved_at, closed_at, expected_by, waiting, version)
select md5('pathway ' || n)::uuid, md5('person ' || 1 + n % (:people * 19 / 20))::uuid,
    case when n % 1000 = 0 then 'DIEPPE' else (array ['CASO', 'CASO', 'CASO', 'SPT', 'LILLE_SUD'])[1 + n % 5] end, 'GP',
    case when n > :open_pathways then 'CLOSED' when n % 10 = 0 then 'RELAYED' else 'RUNNING' end,
    (array ['rights-check', 'gp-matching', 'interpreting', 'appointment', 'escort', 'follow-up'])[1 + n % 6],
    9000000000000000 + n, case when n > :open_pathways then 'LINKED_TO_GP' end,
    now() - n * interval '900 days' / :pathways, 'mediatrice', now() - n * interval '890 days' / :pathways,
    case when n > :open_pathways then now() - n * interval '890 days' / :pathways end,
    -- three of a hundred have stopped
    case when n <= :open_pathways then now() + (n % 97 - 3) * interval '5 hours' end, n <= :open_pathways, 0
from generate_series(1, :pathways) n;

insert into person_team (person_id, programme, since, alias_key, created_at)
select w.person_id, w.programme, min(w.started_at), p.alias_key, p.created_at
from pathway w join person p on p.id = w.person_id where w.process_instance_key >= 9000000000000000
group by 1, 2, 4, 5;

update person p set accompanied = true
where not accompanied and exists (select from person_team t where t.person_id = p.id);

insert into pathway_event (pathway_id, step, what, at, by, fields)
select id, 'start', 'PathwayOpened', started_at, started_by, '{}' from pathway
where process_instance_key >= 9000000000000000;

insert into task (id, user_task_key, pathway_id, person_id, process_id, step, title, priority, due_at, programme, audience,
    assignee, state, created_at, done_at, done_by, version)
select md5('task ' || n)::uuid, 9100000000000000 + n, p.id, p.person_id,
    (array ['rights-check', 'gp-matching', 'interpreting', 'appointment', 'escort', 'follow-up'])[1 + n % 6],
    (array ['Task_RightsInterview', 'Task_CallPractice', 'Task_ArrangeInterpreter', 'Task_BookAppointment',
        'Task_PrepareEscort', 'Task_FollowUpCall'])[1 + n % 6],
    'À faire', case when n % 11 = 0 then 80 else 50 end,
    case when n <= :open_tasks then now() + (n % 101 - 10) * interval '3 hours' else p.moved_at end,
    p.programme, case when n % 50 = 0 then 'SUPERVISOR' else 'MEDIATOR' end,
    case when n > :open_tasks or n % 5 < 2 then null when n <= 120 then 'mediatrice' when n <= 220 then 'dieppe'
        else 'colleague' || 1 + n % :colleagues end,
    case when n <= :open_tasks then 'OPEN' when n % 20 = 0 then 'CANCELED' else 'DONE' end, p.started_at,
    case when n > :open_tasks then p.moved_at end,
    case when n > :open_tasks and n % 20 > 0 then 'colleague' || 1 + n % :colleagues end, 0
from generate_series(1, :tasks) n
    -- two of three open pathways have tasks to do, the others wait for a date
    join pathway p on p.id = md5('pathway ' || 1 + n % case when n <= :open_tasks then :open_pathways * 2 / 3
        else :pathways end)::uuid;

insert into pathway_event (pathway_id, step, what, at, by, fields)
select pathway_id, step, 'TaskDone', done_at, done_by, '{}' from task
where state = 'DONE' and user_task_key >= 9100000000000000;

insert into waiting_step (engine_key, pathway_id, process_id, step, kind, since, expected_by, owner_kind, owner)
select user_task_key, pathway_id, process_id, step, 'TASK', created_at, due_at,
    case when assignee is null then 'TEAM' else 'USER' end, coalesce(assignee, programme)
from task where state = 'OPEN' and user_task_key >= 9100000000000000;

insert into waiting_step (engine_key, pathway_id, process_id, step, kind, since, expected_by, owner_kind)
select 9200000000000000 + row_number() over (), p.id, 'visit-preparation', 'Wait_VisitDay', 'DATE', moved_at,
    expected_by, 'MACHINE'
from pathway p
where state <> 'CLOSED' and process_instance_key >= 9000000000000000
    and not exists (select from waiting_step w where w.pathway_id = p.id);
