-- what each interview found: type, end date and proof of the cover, nothing on how it came to be
create table rights_check (
    id                   uuid primary key,
    pathway_id           uuid        not null references pathway (id),
    process_instance_key bigint      not null,
    interview_number     int         not null,
    current_right        text        not null,
    right_end_date       date,
    proof_type           text,
    checked_at           timestamptz not null,
    unique (pathway_id, process_instance_key, interview_number)
);
