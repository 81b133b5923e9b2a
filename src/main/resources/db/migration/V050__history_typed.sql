-- a line of the history is a record: its name and its fields, no longer a code and a list of texts

-- what a worker noted from an answer is told by who gave the answer, at that moment
update pathway_event noted
set by = done.by, at = done.at
from pathway_event done
where done.what = 'TASK_DONE'
  and noted.by = 'system'
  and noted.what <> 'TASK_DONE'
  and noted.id = (select min(next.id) from pathway_event next
                  where next.pathway_id = done.pathway_id and next.step = done.step and next.id > done.id
                    and next.what <> 'TASK_DONE');

alter table pathway_event add column fields jsonb;

update pathway_event
set fields = case split_part(what, '.', 1)
        when 'CLOSING_ASKED' then jsonb_build_object('reason', args -> 0)
        when 'PATHWAY_CLOSED' then jsonb_build_object('reason', args -> 0)
        when 'RIGHTS' then jsonb_build_object('right', split_part(what, '.', 2))
        when 'RIGHTS_UNTIL' then jsonb_build_object('right', split_part(what, '.', 2), 'until', args -> 0)
        when 'PRACTICES_RANKED' then jsonb_build_object('possible', (args ->> 0)::int)
        when 'PRACTICE_ACCEPTED' then jsonb_build_object('practice', args -> 0)
        when 'PRACTICE_SILENT' then jsonb_build_object('practice', args -> 0)
        when 'PRACTICE_DECLINED' then jsonb_build_object('practice', args -> 0, 'why', split_part(what, '.', 2))
        when 'PRACTICE_WITHDREW' then jsonb_build_object('practice', args -> 0)
        when 'LANGUAGE_SHARED' then jsonb_build_object('language', args -> 0)
        when 'INTERPRETER_ARRANGED' then jsonb_build_object('language', args -> 0, 'mode', split_part(what, '.', 2))
        when 'APPOINTMENT_BOOKED' then jsonb_build_object('at', args -> 0, 'practice', args -> 1)
        when 'APPOINTMENT_CALL_BACK' then jsonb_build_object('on', nullif(args ->> 0, 'null'))
        when 'ESCORT' then jsonb_build_object('level', split_part(what, '.', 2))
        when 'NOT_ATTENDED' then jsonb_build_object('reason', split_part(what, '.', 2))
        when 'UNREACHED' then jsonb_build_object('attempt', (args ->> 0)::int, 'result', split_part(what, '.', 2))
        else '{}'
    end;

update pathway_event
set what = case split_part(what, '.', 1)
        when 'PATHWAY_OPENED' then 'PathwayOpened'
        when 'CLOSING_ASKED' then 'ClosingAsked'
        when 'PATHWAY_CLOSED' then 'PathwayClosed'
        when 'TASK_DONE' then 'TaskDone'
        when 'URGENT_SIGNS' then 'UrgentSigns'
        when 'RIGHTS' then 'RightsNoted'
        when 'RIGHTS_UNTIL' then 'RightsNotedUntil'
        when 'PRACTICES_RANKED' then 'PracticesRanked'
        when 'PRACTICE_ACCEPTED' then 'PracticeAccepted'
        when 'PRACTICE_SILENT' then 'PracticeSilent'
        when 'PRACTICE_DECLINED' then 'PracticeDeclined'
        when 'PRACTICE_WITHDREW' then 'PracticeWithdrew'
        when 'LANGUAGE_SHARED' then 'LanguageShared'
        when 'INTERPRETER_ALREADY_ARRANGED' then 'InterpreterAlreadyArranged'
        when 'INTERPRETER_NEEDED' then 'InterpreterNeeded'
        when 'INTERPRETER_NOT_FOUND' then 'InterpreterNotFound'
        when 'INTERPRETER_ARRANGED' then 'InterpreterArranged'
        when 'APPOINTMENT_BOOKED' then 'AppointmentBooked'
        when 'APPOINTMENT_CALL_BACK' then 'AppointmentCallBack'
        when 'ESCORT' then 'EscortPlanned'
        when 'ATTENDED' then 'Attended'
        when 'WANTS_ANOTHER_DOCTOR' then 'WantsAnotherDoctor'
        when 'NOT_ATTENDED' then 'NotAttended'
        when 'UNREACHED' then 'Unreached'
    end;

alter table pathway_event alter column fields set not null;
alter table pathway_event drop column args;
