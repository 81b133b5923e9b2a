-- A referral may be about somebody we know: looked for by the number that was told
create index contact_number on contact (number) where number is not null;

-- Whoever holds the link asks once for mediation for a patient, without an account. Kept is a digest of its secret.
create table referral_link (
    id          uuid primary key,
    practice_id uuid        not null references practice (id),
    -- the team that is asked
    programme   text        not null references programme (code),
    digest      text        not null unique,
    made_by     text        not null,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz
);

-- A doctor asks us to accompany a patient. What tells who it is (alias, phone, wish) and what was said about it (word)
-- is deleted once it is not needed any more, see forgotten_at.
create table referral (
    id                   uuid primary key,
    -- what a doctor writes down, to know again which patient an answer is about
    reference            text        not null unique,
    programme            text        not null references programme (code),
    practice_id          uuid references practice (id),
    link_id              uuid unique references referral_link (id),
    received_at          timestamptz not null,
    -- who wrote it down on the phone; absent when it came by a link
    received_by          text,
    alias                text,
    phone                text,
    language             text        not null,
    wish                 text,
    doctor               text        not null,
    doctor_phone         text,
    doctor_email         text,
    call_by              timestamptz not null,
    call_at              timestamptz,
    calls                int         not null,
    stage                text        not null check (stage in ('CALL', 'CALL_AGAIN', 'SUPERVISE', 'DECIDED')),
    process_instance_key bigint,
    -- what it waits for, and until when; absent while the machine works
    step                 text,
    expected_by          timestamptz not null,
    decision             text check (decision in ('ACCEPT', 'DECLINE')),
    decline_reason       text,
    word                 text,
    pathway_id           uuid references pathway (id),
    decided_at           timestamptz,
    decided_by           text,
    -- the mail that tells the doctor; absent until it may leave
    mail                 text check (mail in ('PLANNED', 'SENDING', 'SENT', 'UNSENT', 'UNKNOWN')),
    mail_attempts        int         not null,
    mail_due_at          timestamptz,
    mail_taken_at        timestamptz,
    answered             text check (answered in ('MAIL', 'PHONE', 'UNREACHABLE')),
    ended_at             timestamptz,
    forgotten_at         timestamptz,
    check ((decided_at is null) = (decision is null)),
    check ((decided_at is null) = (stage <> 'DECIDED')),
    check ((ended_at is null) = (answered is null)),
    check (doctor_phone is not null or doctor_email is not null)
);

create index referral_newest on referral (received_at desc, id desc);
create index referral_of_team on referral (programme, received_at desc, id desc);
create index referral_to_decide on referral (programme, received_at, id) where decided_at is null;
create index referral_by_instance on referral (process_instance_key) where ended_at is null;
create index referral_mail on referral (mail_due_at) where mail in ('PLANNED', 'SENDING');
create index referral_to_forget on referral (ended_at) where forgotten_at is null and ended_at is not null;
