-- where an interview led, what is to be done, when to look again; interviews of earlier models kept none of it
alter table rights_check
    add column route           text,
    add column rights_action   text,
    add column next_check_date date;
