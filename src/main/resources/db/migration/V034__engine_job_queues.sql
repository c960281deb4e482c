-- How many jobs of each type are there that nobody has done yet: counted and not listed, so that it
-- costs a row for each type and batch. Times are the engine's. An exporter that was added late sees
-- ends whose beginning it never saw; those count for nothing.
create table engine_job_queues (
  partition_id integer not null,
  job_type text not null,
  open bigint not null,
  -- since when some have been there without a break; null where only ends were seen
  since timestamptz,
  last_ended_at timestamptz,
  primary key (partition_id, job_type)
) with (fillfactor = 50);
