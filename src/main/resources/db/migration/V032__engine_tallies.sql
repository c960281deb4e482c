-- What happened at each element within each hour, kept by the exporter in the same transaction as its
-- rows, so that a page about any stretch of time adds up a few of these in place of a million rows.
-- Hours that are a week old become days (TallyFolding); both begin as a UTC clock says.
create table engine_element_tallies (
  process_definition_key bigint not null,
  element_id text not null,
  -- PASSED: went through within this time. EXITED: was there when a door opened, within this time.
  -- REACHED and LEFT: the same of coming and leaving, but by when the instance began, for a funnel.
  kind text not null
    constraint engine_element_tallies_kind check (kind in ('PASSED', 'EXITED', 'REACHED', 'LEFT')),
  begins_at timestamptz not null,
  -- PASSED: the step of DurationScale that the time spent there falls into, empty where it is unknown.
  -- EXITED and LEFT: the element id of the door, empty for who went through to the end.
  detail text not null,
  times bigint not null,
  -- the times spent, all together; PASSED alone
  millis bigint not null,
  primary key (process_definition_key, kind, element_id, begins_at, detail)
) with (fillfactor = 50);

-- Those that are hours still, to be made days of.
create index engine_element_tallies_hours on engine_element_tallies (begins_at)
  where date_trunc('day', begins_at, 'UTC') <> begins_at;

-- From the rows that are there, also those that are folded. What ran in an engine that was replaced
-- since stays out: its numbers went on under another key.
create temporary view elements_so_far as
select process_instance_key, process_definition_key, key, element_id, element_type, state, started_at,
       ended_at
  from engine_element_instances
 where key > 0
union all
select i.key, i.process_definition_key, (e ->> 'key')::bigint, e ->> 'id', e ->> 'type', e ->> 'state',
       (e ->> 'from')::timestamptz, (e ->> 'to')::timestamptz
  from engine_process_instances i, jsonb_array_elements(i.path) e
 where i.key > 0;

insert into engine_element_tallies
  (process_definition_key, element_id, kind, begins_at, detail, times, millis)
select process_definition_key, element_id, 'PASSED', date_trunc('hour', ended_at, 'UTC'),
       coalesce(floor(ln(greatest(spent, 1)) * 4 / ln(2::float8))::text, ''), count(*),
       coalesce(sum(spent)::bigint, 0)
  from (
    select *, greatest(0, extract(epoch from ended_at - started_at)::float8 * 1000) as spent
      from elements_so_far) e
 where state = 'COMPLETED' and ended_at is not null
 group by 1, 2, 4, 5;

insert into engine_element_tallies
  (process_definition_key, element_id, kind, begins_at, detail, times, millis)
select e.process_definition_key, e.element_id, 'REACHED', date_trunc('hour', i.started_at, 'UTC'), '',
       count(*), 0
  from elements_so_far e
  join engine_process_instances i on i.key = e.process_instance_key
 where i.started_at is not null
   and e.element_type not in ('SUB_PROCESS', 'END_EVENT', 'BOUNDARY_EVENT', 'EXCLUSIVE_GATEWAY',
     'INCLUSIVE_GATEWAY', 'PARALLEL_GATEWAY', 'INTERMEDIATE_THROW_EVENT')
 group by 1, 2, 4;

insert into engine_element_tallies
  (process_definition_key, element_id, kind, begins_at, detail, times, millis)
with exits as (
  select process_instance_key, process_definition_key, started_at as opened_at,
         case element_type when 'SUB_PROCESS' then '' else element_id end as door,
         coalesce(ended_at, started_at) as left_at
    from elements_so_far
   where element_type = 'BOUNDARY_EVENT' and element_id like 'exit\_%'
      or element_type = 'SUB_PROCESS' and element_id = 'sequence' and state = 'COMPLETED'),
-- As the exporter does: the last element that was cut off as the door opened.
cut_off as (
  select distinct on (x.process_instance_key) x.process_instance_key, e.element_id
    from exits x
    join elements_so_far e on e.process_instance_key = x.process_instance_key
     and e.state = 'TERMINATED' and e.element_type <> 'SUB_PROCESS'
     and e.ended_at >= x.opened_at - interval '1 second'
   where x.door <> ''
   order by x.process_instance_key, e.key desc)
select x.process_definition_key, coalesce(c.element_id, 'sequence'), t.kind,
       date_trunc('hour', t.moment, 'UTC'), x.door, count(*), 0
  from exits x
  join engine_process_instances i on i.key = x.process_instance_key
  left join cut_off c on c.process_instance_key = x.process_instance_key
  cross join lateral (values ('EXITED', x.left_at), ('LEFT', i.started_at)) as t (kind, moment)
 where t.moment is not null
 group by 1, 2, 3, 4, 5;

drop view elements_so_far;
