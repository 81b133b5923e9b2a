-- what a call needs: the street (the commune has its own name), what the secretariat asks of those who call
alter table practice
    add address text check (char_length(address) <= 200),
    add remarks text check (char_length(remarks) <= 500);

-- who took the answer; of the calls before nobody wrote it down
alter table practice_call add answered_by text;

-- the last answer of each practice a page offers
create index practice_call_last on practice_call (practice_id, answered_at desc);
