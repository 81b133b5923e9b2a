-- A page of tasks costs the same whether there are a thousand or a million.

-- whose task it is, which never changes: a page names people without asking for the pathways
alter table task add column person_id uuid references person (id);
update task t set person_id = p.person_id from pathway p where p.id = t.pathway_id;
alter table task alter column person_id set not null;

-- every column in one direction, so that a page begins where the last one ended; each list has its own way in
drop index task_open;
drop index task_open_programme;
drop index task_open_assignee;
drop index task_ended;
create index task_open on task ((-priority), due_at, id) where state = 'OPEN';
create index task_open_step on task (step, (-priority), due_at, id) where state = 'OPEN';
create index task_open_programme on task (programme, (-priority), due_at, id) where state = 'OPEN';
create index task_open_assignee on task (assignee, (-priority), due_at, id) where state = 'OPEN';
create index task_ended on task (done_at desc, id desc) where state <> 'OPEN';
create index task_ended_programme on task (programme, done_at desc, id desc) where state <> 'OPEN';
create index task_ended_by on task (done_by, done_at desc, id desc) where state <> 'OPEN';

-- How many tasks are open, kept by whatever changes a task in whatever way. Changes are added as rows and read as a
-- sum: one row for each kind, changed in place, would make everybody who answers a task wait for everybody else, and
-- two who change two of them could block each other. Passerelle folds the rows into one for each kind now and then.
create table open_task_count (
    programme text   not null,
    audience  text   not null,
    assignee  text,
    count     bigint not null
);

create function count_open_tasks() returns trigger language plpgsql as $$
begin
    case tg_op
        when 'INSERT' then
            insert into open_task_count
            select programme, audience, assignee, count(*) from added where state = 'OPEN' group by 1, 2, 3;
        when 'DELETE' then
            insert into open_task_count
            select programme, audience, assignee, -count(*) from gone where state = 'OPEN' group by 1, 2, 3;
        when 'UPDATE' then
            insert into open_task_count
            select programme, audience, assignee, sum(n)
            from (select programme, audience, assignee, 1 as n from added where state = 'OPEN'
                  union all select programme, audience, assignee, -1 from gone where state = 'OPEN') changed
            group by 1, 2, 3 having sum(n) <> 0;
        when 'TRUNCATE' then
            delete from open_task_count;
    end case;
    return null;
end
$$;

create trigger task_added after insert on task referencing new table as added
    for each statement execute function count_open_tasks();
create trigger task_changed after update on task referencing old table as gone new table as added
    for each statement execute function count_open_tasks();
create trigger task_gone after delete on task referencing old table as gone
    for each statement execute function count_open_tasks();
create trigger task_emptied after truncate on task for each statement execute function count_open_tasks();

insert into open_task_count
select programme, audience, assignee, count(*) from task where state = 'OPEN' group by 1, 2, 3;

-- the late are counted from the index alone, which needs pages that were tidied lately
alter table task set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01);
