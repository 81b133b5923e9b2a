-- who waits at a step, whichever pathway it is
create index waiting_step_at on waiting_step (step, since);
