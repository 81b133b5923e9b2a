create table appointment (
    id                   uuid primary key,
    pathway_id           uuid        not null references pathway (id),
    practice_id          uuid        not null references practice (id),
    process_instance_key bigint      not null,
    booking_number       int         not null,
    starts_at            timestamptz not null,
    state                text        not null check (state in ('BOOKED', 'ATTENDED', 'MISSED', 'OUTCOME_UNKNOWN')),
    missed_reason        text,
    booked_at            timestamptz not null,
    unique (pathway_id, process_instance_key, booking_number),
    check ((state = 'MISSED') = (missed_reason is not null))
);
