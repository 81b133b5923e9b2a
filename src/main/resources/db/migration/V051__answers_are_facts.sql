-- a row of care is written with the answer that says it: its task tells which answer, and an answer comes once.
-- Rows of earlier versions, written by workers a moment later, name no task.

alter table rights_check add column task_id uuid unique;
alter table rights_check add column notes text;
alter table rights_check drop column process_instance_key, drop column interview_number;
create index rights_check_pathway on rights_check (pathway_id, checked_at desc);

alter table practice_call add column task_id uuid unique;
alter table practice_call add column notes text;
alter table practice_call drop column process_instance_key, drop column call_number;
create index practice_call_pathway on practice_call (pathway_id, answered_at desc);

alter table interpreter_arrangement add column task_id uuid unique;
alter table interpreter_arrangement add column notes text;
alter table interpreter_arrangement drop column process_instance_key, drop column arrange_number;
create index interpreter_arrangement_pathway on interpreter_arrangement (pathway_id, arranged_at desc);

alter table appointment add column task_id uuid unique;
alter table appointment add column directions text;
alter table appointment add column notes text;
alter table appointment drop column process_instance_key, drop column booking_number;
create index appointment_pathway on appointment (pathway_id, booked_at desc);

alter table follow_up_call add column task_id uuid unique;
alter table follow_up_call add column appointment_id uuid references appointment (id);
alter table follow_up_call add column notes text;
alter table follow_up_call drop column process_instance_key;
create index follow_up_call_pathway on follow_up_call (pathway_id, called_at desc);
create index follow_up_call_appointment on follow_up_call (appointment_id);
