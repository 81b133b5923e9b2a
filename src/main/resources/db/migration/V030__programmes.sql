-- the programmes that open pathways; each is also the team that carries them
create table programme (
    code         text    primary key check (code ~ '^[A-Z][A-Z0-9_]*$'),
    -- a proper name, the same in every language
    name         text    not null check (name <> ''),
    place        text    not null check (place <> ''),
    -- where the team looks for practices for somebody without a commune
    department   text    not null check (department ~ '^([0-9]{2,3}|2A|2B)$'),
    -- who usually pays for an interpreter there
    funding_hint text,
    -- no new pathway otherwise; a programme with a past is never deleted
    active       boolean not null default true
);

insert into programme (code, name, place, department, funding_hint) values
    ('CASO', 'CASO', 'Rouen', '76', 'MDM'),
    ('SPT', 'SPT', 'Rouen', '76', 'MDM'),
    ('LILLE_SUD', 'Lille-Sud', 'Lille', '59', null);

alter table pathway add foreign key (programme) references programme (code);
alter table task add foreign key (programme) references programme (code);

-- A foreign key cannot look into an array: two triggers do.
alter table account drop constraint account_teams_check;

create function account_teams_are_programmes() returns trigger language plpgsql as $$
begin
    if exists (select from unnest(new.teams) team where team not in (select code from programme)) then
        raise foreign_key_violation using message = 'account.teams names a programme that does not exist';
    end if;
    return new;
end
$$;

create trigger account_teams before insert or update of teams on account
    for each row execute function account_teams_are_programmes();

create function programme_is_nobodys_team() returns trigger language plpgsql as $$
begin
    if exists (select from account where old.code = any (teams)) then
        raise foreign_key_violation using message = 'account.teams still names this programme';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;

create trigger programme_in_use before delete or update of code on programme
    for each row execute function programme_is_nobodys_team();
