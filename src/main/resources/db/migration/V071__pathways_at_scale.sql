-- A page of pathways costs the same whether there are a thousand or a million, and so do the figures about them.

create index pathway_started_state on pathway (state, started_at desc, id desc);
create index pathway_started_programme on pathway (programme, state, started_at desc, id desc);

-- whether it waits for a task, a date or a message; kept with the waiting steps
alter table pathway add column waiting boolean not null default false;
update pathway p set waiting = true where exists (select from waiting_step w where w.pathway_id = p.id);

-- As open_task_count, of the pathways.
create table open_pathway_count (
    programme text    not null,
    phase     text,
    waiting   boolean not null,
    count     bigint  not null
);

create function count_open_pathways() returns trigger language plpgsql as $$
begin
    case tg_op
        when 'INSERT' then
            insert into open_pathway_count
            select programme, phase, waiting, count(*) from added where state <> 'CLOSED' group by 1, 2, 3;
        when 'DELETE' then
            insert into open_pathway_count
            select programme, phase, waiting, -count(*) from gone where state <> 'CLOSED' group by 1, 2, 3;
        when 'UPDATE' then
            insert into open_pathway_count
            select programme, phase, waiting, sum(n)
            from (select programme, phase, waiting, 1 as n from added where state <> 'CLOSED'
                  union all select programme, phase, waiting, -1 from gone where state <> 'CLOSED') changed
            group by 1, 2, 3 having sum(n) <> 0;
        when 'TRUNCATE' then
            delete from open_pathway_count;
    end case;
    return null;
end
$$;

create trigger pathway_added after insert on pathway referencing new table as added
    for each statement execute function count_open_pathways();
create trigger pathway_changed after update on pathway referencing old table as gone new table as added
    for each statement execute function count_open_pathways();
create trigger pathway_gone after delete on pathway referencing old table as gone
    for each statement execute function count_open_pathways();
create trigger pathway_emptied after truncate on pathway for each statement execute function count_open_pathways();

insert into open_pathway_count
select programme, phase, waiting, count(*) from pathway where state <> 'CLOSED' group by 1, 2, 3;

alter table pathway set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01);
