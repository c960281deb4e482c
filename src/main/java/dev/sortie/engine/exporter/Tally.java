package dev.sortie.engine.exporter;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is counted by the hour beside the rows, so that a page about some time reads no rows: who
 * came to an element, and where those were who left by a door. In one transaction with the rows,
 * after them.
 */
final class Tally {

  private static final long HOUR = Duration.ofHours(1).toMillis();

  /** Where nobody stays and nothing is done; a funnel does not show them. */
  private static final Set<String> NO_STEPS =
      Set.of(
          "SUB_PROCESS",
          "END_EVENT",
          "BOUNDARY_EVENT",
          "EXCLUSIVE_GATEWAY",
          "INCLUSIVE_GATEWAY",
          "PARALLEL_GATEWAY",
          "INTERMEDIATE_THROW_EVENT");

  private Tally() {}

  /**
   * Who came where, by the hour in which their instance began.
   *
   * @param began when those instances began that this batch saw beginning, by key; the others are
   *     looked up
   */
  static Bulk reached(Collection<ElementRow> rows, Map<Long, Long> began) {
    Bulk bulk =
        new Bulk(
            """
            insert into engine_element_tallies as tally
              (process_definition_key, element_id, kind, begins_at, detail, times, millis)
            select process_definition_key, element_id, 'REACHED', begins_at, '', sum(times), 0
            from (
              select process_definition_key, element_id, times,
                case when process_instance_key is null
                  then timestamptz 'epoch' + began * interval '1 millisecond'
                  else (
                    select date_trunc('hour', instance.started_at, 'UTC')
                    from engine_process_instances instance
                    where instance.key = process_instance_key)
                end as begins_at
              from unnest(?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
                as new (process_definition_key, element_id, process_instance_key, began, times)) new
            where begins_at is not null
            group by process_definition_key, element_id, begins_at
            order by process_definition_key, element_id, begins_at
            on conflict (process_definition_key, kind, element_id, begins_at, detail) do update set
              times = tally.times + excluded.times
            """,
            "bigint",
            "text",
            "bigint",
            "bigint",
            "bigint");
    Map<Reached, Long> times = new HashMap<>();
    rows.stream()
        .filter(row -> row.startedAt() != null && !NO_STEPS.contains(row.last().type()))
        .forEach(row -> times.merge(Reached.of(row.last(), began), 1L, Long::sum));
    times.forEach(
        (reached, count) ->
            bulk.add(
                reached.counter.processDefinitionKey(),
                reached.counter.elementId(),
                reached.instance,
                reached.hour,
                count));
    return bulk;
  }

  /**
   * Through which door somebody left, at the element where it cut them off. The broker ends what is
   * inside the room before it enters the door, in the same moment, though maybe in the batch before
   * this one; of elements side by side the one that was entered last counts.
   */
  static Bulk left(List<EndingRow> endings) {
    Bulk bulk =
        new Bulk(
            """
            insert into engine_element_tallies as tally
              (process_definition_key, element_id, kind, begins_at, detail, times, millis)
            select process_definition_key, element_id, kind, date_trunc('hour', moment, 'UTC'), door,
              count(*), 0
            from (
              select process_definition_key, door, opened_at,
                coalesce(
                  (select element.element_id
                   from engine_element_instances element
                   where door <> '' and element.process_instance_key = new.process_instance_key
                     and element.state = 'TERMINATED' and element.element_type <> 'SUB_PROCESS'
                     and element.ended_at >= opened_at - interval '1 second'
                   order by element.key desc
                   limit 1),
                  'sequence') as element_id,
                (select instance.started_at from engine_process_instances instance
                 where instance.key = new.process_instance_key) as began_at
              from (
                select process_definition_key, process_instance_key, door,
                  timestamptz 'epoch' + opened_at * interval '1 millisecond' as opened_at
                from unnest(?::bigint[], ?::bigint[], ?::text[], ?::bigint[])
                  as given (process_definition_key, process_instance_key, door, opened_at)) new) who
              cross join lateral (values ('EXITED', opened_at), ('LEFT', began_at)) as t (kind, moment)
            where moment is not null
            group by process_definition_key, kind, element_id, date_trunc('hour', moment, 'UTC'), door
            order by process_definition_key, kind, element_id, date_trunc('hour', moment, 'UTC'), door
            on conflict (process_definition_key, kind, element_id, begins_at, detail) do update set
              times = tally.times + excluded.times
            """,
            "bigint",
            "bigint",
            "text",
            "bigint");
    endings.stream()
        .filter(EndingRow::leavesSequence)
        .forEach(
            ending ->
                bulk.add(
                    ending.processDefinitionKey(),
                    ending.processInstanceKey(),
                    ending.elementId() == null ? "" : ending.elementId(),
                    ending.endedAt()));
    return bulk;
  }

  /**
   * Those of one hour together where the hour is known, each instance by itself where it is not.
   */
  private record Reached(Counter counter, @Nullable Long instance, @Nullable Long hour) {

    static Reached of(Change.Element element, Map<Long, Long> began) {
      Long at = began.get(element.processInstanceKey());
      return at == null
          ? new Reached(Counter.of(element), element.processInstanceKey(), null)
          : new Reached(Counter.of(element), null, at - Math.floorMod(at, HOUR));
    }
  }
}
