-- Written by the exporter inside the broker, one transaction per flush, read by Sortie.
-- A variable can be seen before the instance it belongs to, so columns known later may be null.

create table engine_process_instances (
  key bigint primary key,
  partition_id integer not null,
  bpmn_process_id text not null,
  version integer,
  process_definition_key bigint not null,
  enrollment_id uuid,
  state text not null default 'ACTIVE'
    constraint engine_process_instances_state check (state in ('ACTIVE', 'COMPLETED', 'TERMINATED')),
  started_at timestamptz,
  ended_at timestamptz
) with (fillfactor = 80);

create index engine_process_instances_by_enrollment on engine_process_instances (enrollment_id)
  where enrollment_id is not null;

create table engine_element_instances (
  key bigint primary key,
  process_instance_key bigint not null,
  process_definition_key bigint not null,
  element_id text not null,
  element_type text not null,
  state text not null
    constraint engine_element_instances_state check (state in ('ACTIVE', 'COMPLETED', 'TERMINATED')),
  started_at timestamptz,
  ended_at timestamptz
) with (fillfactor = 80);

create index engine_element_instances_by_instance on engine_element_instances (process_instance_key);

-- Signed, since an exporter that was added late sees ends whose beginning it never saw.
create table engine_element_counts (
  process_definition_key bigint not null,
  element_id text not null,
  active bigint not null,
  completed bigint not null,
  terminated bigint not null,
  primary key (process_definition_key, element_id)
) with (fillfactor = 50);

create table engine_incidents (
  key bigint primary key,
  process_instance_key bigint not null,
  process_definition_key bigint not null,
  element_instance_key bigint not null,
  element_id text not null,
  job_key bigint,
  error_type text not null,
  error_message text not null,
  created_at timestamptz,
  resolved_at timestamptz
);

create index engine_incidents_open on engine_incidents (process_definition_key, element_id)
  where resolved_at is null;

-- The queue of what the ledger must hear of; whoever takes a row deletes it.
create table engine_endings (
  id bigint generated always as identity primary key,
  process_instance_key bigint not null,
  kind text not null
    constraint engine_endings_kind check (kind in ('SEQUENCE_LEFT', 'INSTANCE_ENDED')),
  element_id text,
  terminated boolean not null,
  ended_at timestamptz not null
);

create table engine_exporter_positions (
  partition_id integer primary key,
  position bigint not null
) with (fillfactor = 50);

-- How far the time machine has moved this installation; one row.
create table engine_clock (
  only_row boolean primary key default true constraint engine_clock_one_row check (only_row),
  ahead_millis bigint not null constraint engine_clock_forward check (ahead_millis >= 0)
);

-- Which embedded engine these rows are of; one row, none with an external engine.
create table engine_identity (
  only_row boolean primary key default true constraint engine_identity_one_row check (only_row),
  engine uuid not null
);
