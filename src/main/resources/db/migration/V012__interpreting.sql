create table interpreter_arrangement (
    id                   uuid primary key,
    pathway_id           uuid        not null references pathway (id),
    process_instance_key bigint      not null,
    arrange_number       int         not null,
    practice_id          uuid references practice (id),
    mode                 text        not null check (mode in ('PHONE', 'VIDEO', 'ON_SITE')),
    language             text        not null,
    funding_line         text        not null,
    arranged_at          timestamptz not null,
    unique (pathway_id, process_instance_key, arrange_number)
);
