-- A task is about a pathway, or about what else a process carries
alter table task
    add subject_kind text,
    add subject_id uuid;

update task set subject_kind = 'OUTREACH', subject_id = outreach_id where outreach_id is not null;

-- with its checks and its index
alter table task drop column outreach_id;

alter table task
    add check ((subject_kind is null) = (subject_id is null)),
    add check ((pathway_id is null) <> (subject_id is null));

create index task_subject on task (subject_id) where subject_id is not null;

-- found again within a minute, under its new name
delete from finding where kind = 'OUTREACH_WITHOUT_INSTANCE';
