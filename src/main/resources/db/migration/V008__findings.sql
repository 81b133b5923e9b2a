-- where our side and the engine's disagree, as the last comparison saw it
create table finding (
    kind       text        not null,
    subject    text        not null,
    pathway_id uuid,
    since      timestamptz not null,
    seen_at    timestamptz not null,
    primary key (kind, subject)
);
