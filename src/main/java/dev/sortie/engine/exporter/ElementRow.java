package dev.sortie.engine.exporter;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a batch knows of one element instance. */
record ElementRow(Change.Element last, @Nullable Long startedAt, @Nullable Long endedAt) {

  static ElementRow of(Change.Element element) {
    boolean begins = element.step() == Change.Step.ACTIVE;
    return new ElementRow(element, begins ? element.time() : null, begins ? null : element.time());
  }

  /** Both together, where the other is later. */
  ElementRow then(ElementRow later) {
    return new ElementRow(
        later.last, startedAt != null ? startedAt : later.startedAt, later.endedAt);
  }

  /**
   * Writes the rows, and what was passed into the tallies: only the rows, written in batches that
   * may lie weeks apart, know how long somebody was there. Nothing is written of an element after
   * its end, so a row that says that it is completed says so for the first time.
   */
  static Bulk bulk(Collection<ElementRow> rows) {
    Bulk bulk =
        new Bulk(
            """
            with written as (
              insert into engine_element_instances as row
                (key, process_instance_key, process_definition_key, element_id, element_type, state,
                 started_at, ended_at)
              select key, process_instance_key, process_definition_key, element_id, element_type, state,
                timestamptz 'epoch' + started_at * interval '1 millisecond',
                timestamptz 'epoch' + ended_at * interval '1 millisecond'
              from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                  ?::bigint[], ?::bigint[])
                as new (key, process_instance_key, process_definition_key, element_id, element_type,
                  state, started_at, ended_at)
              on conflict (key) do update set
                state = case excluded.state when 'ACTIVE' then row.state else excluded.state end,
                started_at = coalesce(row.started_at, excluded.started_at),
                ended_at = coalesce(excluded.ended_at, row.ended_at)
              returning process_definition_key, element_id, state, ended_at,
                greatest(0, extract(epoch from ended_at - started_at)::float8 * 1000) as spent)
            insert into engine_element_tallies as tally
              (process_definition_key, element_id, kind, begins_at, detail, times, millis)
            select process_definition_key, element_id, 'PASSED', date_trunc('hour', ended_at, 'UTC'),
              coalesce(floor(ln(greatest(spent, 1)) * 4 / ln(2::float8))::text, '') as step, count(*),
              coalesce(sum(spent)::bigint, 0)
            from written
            where state = 'COMPLETED'
            group by process_definition_key, element_id, date_trunc('hour', ended_at, 'UTC'), step
            order by process_definition_key, element_id, date_trunc('hour', ended_at, 'UTC'), step
            on conflict (process_definition_key, kind, element_id, begins_at, detail) do update set
              times = tally.times + excluded.times, millis = tally.millis + excluded.millis
            """,
            "bigint",
            "bigint",
            "bigint",
            "text",
            "text",
            "text",
            "bigint",
            "bigint");
    for (ElementRow row : rows) {
      bulk.add(
          row.last.key(),
          row.last.processInstanceKey(),
          row.last.processDefinitionKey(),
          row.last.elementId(),
          row.last.type(),
          row.last.step().name(),
          row.startedAt,
          row.endedAt);
    }
    return bulk;
  }
}
