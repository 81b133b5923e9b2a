-- both sides are compared in the order of the engine's keys, part by part
create index pathway_running on pathway (process_instance_key) where state = 'RUNNING';
create index task_open_key on task (user_task_key) where state = 'OPEN';
