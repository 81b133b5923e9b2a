-- Who pays for interpreters: lines with a budget, each cent that moves on them, what suppliers ask for, each use.
-- Amounts in cents.

create table funding_line (
    id             uuid primary key,
    -- by which programmes name it
    code           text    not null unique check (code <> ''),
    name           text    not null check (name <> ''),
    valid_from     date    not null,
    valid_to       date,
    budget         bigint  not null check (budget >= 0),
    -- sums of the ledger, kept beside it so that of many who post at once each sees what is left
    reserved       bigint  not null check (reserved >= 0),
    consumed       bigint  not null check (consumed >= 0),
    programmes     jsonb   not null,
    schemes        jsonb   not null,
    practice_kinds jsonb   not null,
    newcomers_only boolean not null,
    check (valid_to >= valid_from)
);

-- who paid until now was a code beside each arrangement; its budget is to be told
insert into funding_line (id, code, name, valid_from, budget, reserved, consumed, programmes, schemes, practice_kinds,
    newcomers_only)
select gen_random_uuid(), funding_line, funding_line, min(arranged_at)::date, 0, 0, 0, '[]', '[]', '[]', false
from interpreter_arrangement where funding_line in ('MDM', 'CTAI_RSP', 'ARS') group by funding_line;

create table funding_ledger (
    id           bigint generated always as identity primary key,
    line_id      uuid        not null references funding_line (id),
    kind         text        not null,
    from_account text        not null check (from_account in ('FUNDER', 'LEFT', 'RESERVED', 'CONSUMED')),
    to_account   text        not null check (to_account in ('FUNDER', 'LEFT', 'RESERVED', 'CONSUMED')),
    amount       bigint      not null check (amount > 0),
    use_id       uuid,
    on_day       date        not null,
    written_at   timestamptz not null,
    written_by   text,
    reason       text,
    check (from_account <> to_account)
);

create index funding_ledger_line on funding_ledger (line_id, id desc);
create index funding_ledger_use on funding_ledger (use_id, id) where use_id is not null;

create table interpreter_tariff (
    id           uuid primary key,
    supplier     text          not null check (supplier <> ''),
    mode         text          not null check (mode in ('PHONE', 'VIDEO', 'ON_SITE')),
    valid_from   date          not null,
    valid_to     date,
    slot_minutes int           not null check (slot_minutes > 0),
    slot_price   bigint        not null check (slot_price >= 0),
    minimum      bigint        not null check (minimum >= 0),
    vat          numeric(5, 2) not null check (vat between 0 and 100),
    check (valid_to >= valid_from),
    exclude using gist (supplier with =, mode with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table interpreter_use (
    id          uuid primary key,
    pathway_id  uuid,
    practice_id uuid,
    -- ISO 639-3
    language    text        not null,
    mode        text        not null check (mode in ('PHONE', 'VIDEO', 'ON_SITE')),
    on_day      date        not null,
    supplier    text,
    -- absent: the practice pays, or a scheme that costs us nothing
    line_id     uuid,
    state       text        not null check (state in ('PLANNED', 'USED', 'RELEASED')),
    reserved    bigint      not null check (reserved >= 0),
    cost        bigint check (cost >= 0),
    invoiced    boolean     not null,
    minutes     int check (minutes between 0 and 240),
    outcome     text check (outcome in ('CONNECTED', 'LANGUAGE_UNAVAILABLE', 'DROPPED')),
    asked_by    text,
    asked_at    timestamptz not null,
    settled_by  text,
    settled_at  timestamptz
);

-- for one person one visit is prepared at a time: whatever is tried again, it is reserved once
create unique index interpreter_use_planned on interpreter_use (pathway_id) where state = 'PLANNED';
create index interpreter_use_pathway on interpreter_use (pathway_id, asked_at desc) where pathway_id is not null;
create index interpreter_use_day on interpreter_use (on_day desc, id);
create index interpreter_use_line on interpreter_use (line_id, on_day);

-- who pays stood beside what was arranged
insert into interpreter_use (id, pathway_id, practice_id, language, mode, on_day, line_id, state, reserved, invoiced,
    asked_at)
select distinct on (a.pathway_id) gen_random_uuid(), a.pathway_id, a.practice_id, a.language, a.mode,
    a.arranged_at::date, l.id, 'PLANNED', 0, false, a.arranged_at
from interpreter_arrangement a left join funding_line l on l.code = a.funding_line
where a.released_at is null and a.mode in ('PHONE', 'VIDEO', 'ON_SITE')
order by a.pathway_id, a.arranged_at desc;

alter table interpreter_arrangement drop column funding_line;
