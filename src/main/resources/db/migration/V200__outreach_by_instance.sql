-- Every minute the open ones are compared with the engine's instances, in the order of their keys
create index outreach_by_instance on outreach (process_instance_key) where ended_at is null;
