create table account (
    username      text        primary key check (username = lower(username) and username <> ''),
    display_name  text        not null,
    password_hash text        not null,
    roles         text[]      not null check (roles <@ array ['MEDIATOR', 'SUPERVISOR', 'DESIGNER', 'ADMIN', 'STATISTICS']),
    teams         text[]      not null default '{}' check (teams <@ array ['CASO', 'SPT', 'LILLE_SUD']),
    enabled       boolean     not null default true,
    -- its password is public: such an account exists on trial only
    demo          boolean     not null default false,
    created_at    timestamptz not null
);
