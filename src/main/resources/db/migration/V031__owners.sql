-- Who acts is a person, a team or a machine: told by the kind, no longer guessed from the name.
alter table waiting_step add column owner_kind text;

update waiting_step set
    owner_kind = case
        when kind <> 'TASK' then 'MACHINE'
        when owner is null or owner in (select code from programme) then 'TEAM'
        else 'USER'
    end;

update waiting_step set owner = null where owner_kind = 'MACHINE';
update waiting_step w set owner = p.programme from pathway p where p.id = w.pathway_id and w.owner_kind = 'TEAM';

alter table waiting_step
    alter column owner_kind set not null,
    add check (owner_kind in ('USER', 'TEAM', 'MACHINE')),
    add check ((owner_kind = 'MACHINE') = (owner is null)),
    add check ((owner_kind = 'MACHINE') = (kind <> 'TASK'));
