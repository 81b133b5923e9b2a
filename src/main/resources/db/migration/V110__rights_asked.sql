-- a file that waits for its answer: which right was asked for, and the day on which silence answers
alter table rights_check
    add column asked_right text check (asked_right in ('AME', 'PUMA_C2S')),
    add column answer_due  date,
    add constraint rights_check_asked check (answer_due is null or asked_right is not null);
