-- What is needed to make an instance again at its step: when its waits are over, and the flags that
-- its diagram asks for. Kept by the exporter beside what it wrote already.

-- Timers that wait now; gone with what they wait for.
create table engine_timers (
  key bigint primary key,
  process_instance_key bigint not null,
  -- the event itself, or the gateway or task that the event belongs to
  element_instance_key bigint not null,
  element_id text not null,
  due_at timestamptz not null
) with (fillfactor = 80);

create index engine_timers_by_instance on engine_timers (process_instance_key);
create index engine_timers_due on engine_timers (due_at);

-- Small variables of the instance itself but the enrollment's id; null where there is none.
alter table engine_process_instances add column variables jsonb;

-- The instances that run, in an order to go through them.
create index engine_process_instances_alive on engine_process_instances (key) where state = 'ACTIVE';
