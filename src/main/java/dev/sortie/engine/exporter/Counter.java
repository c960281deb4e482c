package dev.sortie.engine.exporter;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;

/** An element of a process version, whose tokens are counted. */
record Counter(long processDefinitionKey, String elementId) implements Comparable<Counter> {

  private static final Comparator<Counter> ORDER =
      Comparator.comparingLong(Counter::processDefinitionKey).thenComparing(Counter::elementId);

  static Counter of(Change.Element element) {
    return new Counter(element.processDefinitionKey(), element.elementId());
  }

  @Override
  public int compareTo(Counter other) {
    return ORDER.compare(this, other);
  }

  /** By how much a counter changes. */
  record Delta(long active, long completed, long terminated) {

    static Delta of(Change.Step step) {
      return switch (step) {
        case ACTIVE -> new Delta(1, 0, 0);
        case COMPLETED -> new Delta(-1, 1, 0);
        case TERMINATED -> new Delta(-1, 0, 1);
      };
    }

    Delta plus(Delta other) {
      return new Delta(
          active + other.active, completed + other.completed, terminated + other.terminated);
    }
  }

  /** Rows are locked in the order in which they are given, the same for every partition. */
  static Bulk bulk(SortedMap<Counter, Delta> deltas) {
    Bulk bulk =
        new Bulk(
            """
            insert into engine_element_counts as row
              (process_definition_key, element_id, active, completed, terminated)
            select * from unnest(?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
            on conflict (process_definition_key, element_id) do update set
              active = row.active + excluded.active,
              completed = row.completed + excluded.completed,
              terminated = row.terminated + excluded.terminated
            """,
            "bigint",
            "text",
            "bigint",
            "bigint",
            "bigint");
    for (Map.Entry<Counter, Delta> entry : deltas.entrySet()) {
      Delta delta = entry.getValue();
      bulk.add(
          entry.getKey().processDefinitionKey,
          entry.getKey().elementId,
          delta.active,
          delta.completed,
          delta.terminated);
    }
    return bulk;
  }
}
