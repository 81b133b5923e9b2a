-- On site and by video an interpreter is booked with somebody, who confirms it, or has not yet. Until now whoever said
-- that one was arranged had it confirmed.
alter table interpreter_arrangement add column supplier text;
alter table interpreter_arrangement add column confirmed_on date;
update interpreter_arrangement set confirmed_on = (arranged_at at time zone 'Europe/Paris')::date
where mode in ('VIDEO', 'ON_SITE');
