-- a practice said that the places of this month are used up; the first day on which it has some again
alter table practice add full_until date;
