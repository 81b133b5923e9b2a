-- each call: to which contact, by whom, and that somebody does not want to be called; what was learned months after
alter table follow_up_call drop constraint follow_up_call_outcome_check;
alter table follow_up_call add check
    (outcome in ('ATTENDED', 'NOT_ATTENDED', 'UNREACHED', 'REFUSED', 'SPOKEN', 'REGULAR_DOCTOR', 'LEFT'));
alter table follow_up_call add check
    (result in ('REACHED', 'VOICEMAIL_LEFT', 'NO_ANSWER', 'NUMBER_DEAD', 'THIRD_PARTY', 'REFUSED', 'TOLD'));
alter table follow_up_call add column contact_id uuid references contact (id);
alter table follow_up_call add column called_by text;
alter table follow_up_call add column regular_doctor text check (regular_doctor in ('DECLARED', 'AGREED', 'NOT_YET', 'UNKNOWN'));
create index follow_up_call_contact on follow_up_call (contact_id) where contact_id is not null;
