-- a message of this name lies in the engine of the epoch: an engine that has never heard of it is another one
alter table engine_epoch
    add column marker uuid not null default gen_random_uuid(),
    add column planted boolean not null default false;

-- Keys of an engine that is gone may come again from the next one. Turned aside they stay different from each other and
-- from any key an engine gives; those end with 51 bits of a counter, above them the number of a partition.
create function retired_key(key bigint, epoch int) returns bigint
    language sql immutable as
'select -(key * 64 + epoch % 64)';

-- «after-care» carries a relayed pathway from now on; whoever is under way said nothing
update pathway set process_instance_key = null where state = 'RELAYED';
