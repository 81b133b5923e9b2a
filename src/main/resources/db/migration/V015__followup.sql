create table follow_up_call (
    id                   uuid primary key,
    pathway_id           uuid        not null references pathway (id),
    process_instance_key bigint      not null,
    attempt              int         not null,
    result               text        not null,
    outcome              text        not null check (outcome in ('ATTENDED', 'NOT_ATTENDED', 'UNREACHED')),
    reason_code          text,
    called_at            timestamptz not null,
    unique (pathway_id, process_instance_key, attempt),
    check ((outcome = 'NOT_ATTENDED') = (reason_code is not null))
);
