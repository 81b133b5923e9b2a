create table escort (
    id                   uuid primary key,
    pathway_id           uuid        not null references pathway (id),
    process_instance_key bigint      not null,
    level                text        not null,
    appointment_at       timestamptz,
    planned_at           timestamptz not null,
    unique (pathway_id, process_instance_key)
);
