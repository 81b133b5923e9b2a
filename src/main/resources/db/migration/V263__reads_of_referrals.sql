-- Whom a doctor asks for has no file yet: who looked at their number is written down with the referral.
alter table read_audit add column referral_id uuid;
alter table read_audit drop constraint read_audit_check;
alter table read_audit add constraint read_audit_of_what check (num_nonnulls(person_id, referral_id, found) = 1);
