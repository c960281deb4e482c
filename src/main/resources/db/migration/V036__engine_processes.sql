-- Processes that the engine knows, written by the exporter from the records of deployments: ours and
-- those that somebody deployed straight to the gateway. Those from before are not in here.
create table engine_processes (
  key bigint primary key,
  bpmn_process_id text not null,
  version integer not null,
  resource_name text not null,
  bpmn bytea not null,
  deployed_at timestamptz not null,
  deleted_at timestamptz
);
