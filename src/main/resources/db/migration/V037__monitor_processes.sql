-- What others deployed to the engine. A campaign's own deployment is known by the ledger, and by the
-- name of its file (key, 16 digits of its content) for the moment until the ledger has it.
create view monitor_foreign_processes as
select p.key, p.bpmn_process_id, p.version, p.resource_name, p.bpmn, p.deployed_at,
       coalesce(c.active, 0) as inside, coalesce(c.completed + c.terminated, 0) as ended
  from engine_processes p
  left join engine_element_counts c
    on c.process_definition_key = p.key and c.element_id = p.bpmn_process_id
 where p.deleted_at is null
   and not exists (
     select from campaign_versions v where v.process_definition_key = p.key)
   and not (
     right(p.resource_name, 22) ~ '^-[0-9a-f]{16}\.bpmn$'
     and left(p.resource_name, -22) = p.bpmn_process_id);
