create table practice (
    id                   uuid primary key,
    name                 text    not null,
    kind                 text    not null,
    commune_insee        text    not null,
    phone                text    not null,
    languages            jsonb   not null,
    takes_new_patients   boolean not null,
    verified_at          date    not null,
    monthly_quota        int,
    residents_only       boolean not null,
    takes_ame            boolean not null,
    takes_paper_proof    boolean not null,
    takes_pending_rights boolean not null,
    uses_interpreter     boolean not null
);

-- what practices answered: a call of the model has its number, a later change of mind has none
create table practice_call (
    id                   uuid primary key,
    pathway_id           uuid        not null references pathway (id),
    practice_id          uuid        not null references practice (id),
    process_instance_key bigint,
    call_number          int,
    answer               text        not null check (answer in ('ACCEPTED', 'DECLINED', 'NO_ANSWER')),
    refusal_code         text,
    answered_at          timestamptz not null,
    unique (pathway_id, process_instance_key, call_number),
    check ((answer = 'DECLINED') = (refusal_code is not null))
);

create index practice_call_month on practice_call (answered_at, practice_id) where answer = 'ACCEPTED';

create table widened_search (
    pathway_id uuid primary key references pathway (id),
    widened_at timestamptz not null
);
