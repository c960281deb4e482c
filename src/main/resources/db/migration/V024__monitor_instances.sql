-- Every enrollment as a row of the monitors' list. What is not asked for is not joined: the tables
-- beside the ledger are only looked into for the rows of one page.
create view monitor_instances as
select e.id, e.contact_id, c.address, e.campaign_key, e.campaign_version_id, v.number as version,
       v.process_definition_key, e.state, e.exit_reason, e.process_instance_key, e.entered_at,
       e.ended_at
  from enrollments e
  join campaign_versions v on v.id = e.campaign_version_id
  left join contacts c on c.id = e.contact_id;

-- Where tokens are now; a sub-process only holds those that are in it.
create view monitor_tokens as
select process_instance_key, process_definition_key, element_id, key as element_instance_key,
       started_at
  from engine_element_instances
 where state = 'ACTIVE' and element_type <> 'SUB_PROCESS';

-- What does not go on without a person.
create view monitor_open_incidents as
select key, process_instance_key, process_definition_key, element_id
  from engine_incidents
 where resolved_at is null;

-- Timers that wait now.
create view monitor_waits as
select process_instance_key, element_instance_key, element_id, due_at
  from engine_timers;
