-- By what ways a person is reached. None is ever deleted: a dead one is marked, and may live again.
create table contact (
    id         uuid primary key,
    person_id  uuid        not null references person (id),
    kind       text        not null check (kind in ('PHONE', 'THIRD_PARTY', 'MAIL', 'MEETING_POINT')),
    value      text        not null,
    -- what is dialled, in E.164; of a third party the number that stands in the words about them
    number     text,
    best_hours text,
    permission text        not null check (permission in
        ('NOT_ASKED', 'PERSON_ONLY', 'DISCREET_MESSAGE', 'OPEN_MESSAGE')),
    added_at   timestamptz not null,
    added_by   text        not null,
    dead_since date,
    dead_by    text,
    check ((dead_since is null) = (dead_by is null)),
    check (kind <> 'PHONE' or number is not null)
);

create unique index contact_once on contact (person_id, coalesce(number, value));

-- the one number and the one address that were kept so far, of which nobody asked more
insert into contact (id, person_id, kind, value, number, permission, added_at, added_by)
select gen_random_uuid(), id, 'PHONE', phone, phone, 'NOT_ASKED', created_at, created_by
from person where phone is not null;

insert into contact (id, person_id, kind, value, permission, added_at, added_by)
select gen_random_uuid(), person_id, 'MAIL', email, 'NOT_ASKED', told_at, told_by
from contact_wish where email is not null;

-- the address a person wants mail at is one of their contacts
alter table contact_wish add column mail_contact uuid references contact (id);
update contact_wish w set mail_contact = c.id from contact c
where c.person_id = w.person_id and c.kind = 'MAIL';

-- with its columns go the conditions that name them
alter table contact_wish drop column email;
alter table contact_wish add check (not mails_allowed or mail_contact is not null);
alter table person drop column phone;
