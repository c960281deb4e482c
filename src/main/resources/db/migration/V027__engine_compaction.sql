-- The way of an instance that is over, as one value in place of a row for each element: what is read
-- of it after weeks is its path, and a year of campaigns is mostly instances that are over.
alter table engine_process_instances add column path jsonb;

create index engine_process_instances_to_compact on engine_process_instances (ended_at)
  where state <> 'ACTIVE' and path is null;
