-- who moved the clocks last
alter table training_clock add moved_by text;
