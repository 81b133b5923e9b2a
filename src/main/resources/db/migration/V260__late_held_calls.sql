-- Two colleagues may have called about one task: both answers are held, the second is taken as a late call
drop index held_call_task;
