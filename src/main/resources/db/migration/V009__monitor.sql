-- Views over other modules' rows, for pages. Counters alone are read, so that a campaign with a
-- million people inside is as quick as one with ten.

create view monitor_campaign_doors as
select v.campaign_key,
       coalesce(sum(c.active)    filter (where c.element_id = 'sequence'), 0)::bigint as inside,
       coalesce(sum(c.completed) filter (where c.element_id = 'exit_Converted'), 0)::bigint as converted,
       coalesce(sum(c.completed) filter (where c.element_id = 'exit_Unsubscribed'), 0)::bigint as unsubscribed,
       coalesce(sum(c.completed) filter (where c.element_id = 'exit_Superseded'), 0)::bigint as moved_on,
       coalesce(sum(c.completed) filter (where c.element_id = 'sequence'), 0)::bigint as finished
  from campaign_versions v
  left join engine_element_counts c
    on c.process_definition_key = v.process_definition_key
   and c.element_id in ('sequence', 'exit_Converted', 'exit_Unsubscribed', 'exit_Superseded')
 group by v.campaign_key;

create view monitor_stuck as
select process_definition_key, element_id, count(*) as stuck
  from engine_incidents
 where resolved_at is null
 group by process_definition_key, element_id;
