-- What a practice answers is a row: on which day, how, who took it, what it said; what was not asked is null. The
-- conditions in `practice` are these answers laid one upon the other, kept there so that a search reads one table.

alter table practice rename column monthly_quota to quota;
alter table practice
    -- a month of the calendar, as practices count, or all people ever sent
    add quota_period text not null default 'MONTH' check (quota_period in ('MONTH', 'TOTAL')),
    -- residents of these communes only; none named: of any
    add residents_of jsonb not null default '[]',
    add takes_unhoused boolean;
update practice set residents_of = jsonb_build_array(commune_insee) where residents_only;
alter table practice drop column residents_only;

create table practice_answer (
    id             uuid primary key,
    practice_id    uuid        not null references practice (id),
    told_on        date        not null,
    noted_at       timestamptz not null,
    -- of the first answers nobody wrote it down
    noted_by       text,
    -- a code, or in words when none fits
    source         text        not null check (source <> '' and char_length(source) <= 120),
    accepts        boolean     not null,
    reason         text,
    quota          int check (quota between 0 and 999),
    quota_period   text check (quota_period in ('MONTH', 'TOTAL', 'NONE')),
    residents_of   jsonb,
    takes_unhoused boolean,
    languages      jsonb,
    interpreter    boolean,
    proofs         jsonb,
    -- given in a call for one person; who that was stands with the call
    call_id        uuid unique references practice_call (id),
    check (not accepts or reason is null)
);

create index practice_answer_latest on practice_answer (practice_id, told_on desc, noted_at desc);

insert into practice_answer (id, practice_id, told_on, noted_at, noted_by, source, accepts, reason, call_id)
select gen_random_uuid(), practice_id, (answered_at at time zone 'Europe/Paris')::date, answered_at, answered_by, 'CALL',
    answer = 'ACCEPTED', refusal_code, id
from practice_call
where answer <> 'NO_ANSWER' and refusal_code is distinct from 'PERSON_PREFERS_ANOTHER';

-- what the directory held is an answer too, of whom nobody knows
insert into practice_answer (id, practice_id, told_on, noted_at, source, accepts, quota, quota_period, residents_of,
    languages, interpreter, proofs)
select gen_random_uuid(), id, verified_at, verified_at, 'DIRECTORY', takes_new_patients, quota,
    case when quota is not null then 'MONTH' end, residents_of, languages, uses_interpreter,
    to_jsonb(array_remove(array [case when takes_ame then 'AME' end, case when takes_paper_proof then 'PAPER' end,
        case when takes_pending_rights then 'PENDING' end], null))
from practice where takes_new_patients is not null;

-- Each time somebody tried to reach a practice, whatever came of it. Nothing here is about a person.
create table practice_contact (
    id           uuid primary key,
    practice_id  uuid        not null references practice (id),
    contacted_at timestamptz not null,
    contacted_by text        not null,
    channel      text        not null check (channel in ('PHONE', 'EMAIL', 'LETTER', 'VISIT')),
    reached      boolean     not null,
    note         text check (char_length(note) <= 500)
);

create index practice_contact_latest on practice_contact (practice_id, contacted_at desc);

-- places promised and not free again, of one practice
create index practice_call_places on practice_call (practice_id, answered_at)
    where answer = 'ACCEPTED' and released_at is null;
