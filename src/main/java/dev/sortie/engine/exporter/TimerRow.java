package dev.sortie.engine.exporter;

import java.util.Collection;

/** What a batch knows of timers: those that wait at its end, and those that do not any more. */
final class TimerRow {

  private TimerRow() {}

  static Bulk waiting(Collection<Change.Timer> timers) {
    Bulk bulk =
        new Bulk(
            """
            insert into engine_timers
              (key, process_instance_key, element_instance_key, element_id, due_at)
            select key, process_instance_key, element_instance_key, element_id,
              timestamptz 'epoch' + due_at * interval '1 millisecond'
            from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[])
              as new (key, process_instance_key, element_instance_key, element_id, due_at)
            on conflict (key) do nothing
            """,
            "bigint",
            "bigint",
            "bigint",
            "text",
            "bigint");
    timers.stream()
        .filter(Change.Timer::waits)
        .forEach(
            timer ->
                bulk.add(
                    timer.key(),
                    timer.processInstanceKey(),
                    timer.elementInstanceKey(),
                    timer.elementId(),
                    timer.dueAt()));
    return bulk;
  }

  static Bulk over(Collection<Change.Timer> timers) {
    Bulk bulk = new Bulk("delete from engine_timers where key = any (?::bigint[])", "bigint");
    timers.stream().filter(timer -> !timer.waits()).forEach(timer -> bulk.add(timer.key()));
    return bulk;
  }
}
