-- What suppliers asked for, line by line: each use of an interpreter stands in one invoice at most. Amounts in cents.

create table interpreter_invoice_line (
    id        uuid primary key,
    supplier  text        not null check (supplier <> ''),
    number    text        not null check (number <> ''),
    use_id    uuid        not null unique references interpreter_use (id),
    -- as the invoice says; absent where it does not
    on_day    date,
    language  text,
    minutes   int check (minutes between 1 and 240),
    amount    bigint      not null check (amount >= 0),
    -- what was counted for it until then
    counted   bigint      not null check (counted >= 0),
    posted_at timestamptz not null,
    posted_by text        not null
);

create index interpreter_invoice_line_number on interpreter_invoice_line (lower(supplier), number);
create index interpreter_invoice_line_posted on interpreter_invoice_line (posted_at desc);
create index interpreter_use_not_invoiced on interpreter_use (on_day, id) where not invoiced and state <> 'RELEASED';
