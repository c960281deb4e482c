package dev.sortie.engine.exporter;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a batch of changes comes to: one row per instance, element and incident, one delta per
 * counter.
 *
 * <p>The counters come last and in order of their keys, since all partitions share them: locked
 * shortly, and never in two orders.
 */
final class Rows {

  private final Map<Long, InstanceRow> instances = new LinkedHashMap<>();
  private final Map<Long, ElementRow> elements = new LinkedHashMap<>();
  private final Map<Long, IncidentRow> incidents = new LinkedHashMap<>();
  private final Map<Long, Change.Timer> timers = new LinkedHashMap<>();
  private final List<EndingRow> endings = new ArrayList<>();
  private final SortedMap<Counter, Counter.Delta> counters = new TreeMap<>();

  Rows(List<Change> changes) {
    changes.forEach(this::add);
  }

  /** Writes all of it; the transaction is the caller's. */
  void write(Connection connection, int partition) throws SQLException {
    InstanceRow.bulk(partition, instances.values()).execute(connection);
    ElementRow.bulk(elements.values()).execute(connection);
    IncidentRow.bulk(incidents.values()).execute(connection);
    TimerRow.waiting(timers.values()).execute(connection);
    TimerRow.over(timers.values()).execute(connection);
    EndingRow.bulk(endings).execute(connection);
    Counter.bulk(counters).execute(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_notify('sortie_engine', '')");
    }
  }

  private void add(Change change) {
    switch (change) {
      case Change.Enrollment said ->
          instances.merge(said.processInstanceKey(), InstanceRow.of(said), InstanceRow::then);
      case Change.Variable flag ->
          instances.merge(flag.processInstanceKey(), InstanceRow.of(flag), InstanceRow::then);
      case Change.Timer timer -> timers.put(timer.key(), timer);
      case Change.Incident incident ->
          incidents.merge(incident.key(), IncidentRow.of(incident), IncidentRow::then);
      case Change.Element element -> {
        if (element.isProcess()) {
          instances.merge(element.processInstanceKey(), InstanceRow.of(element), InstanceRow::then);
        } else {
          elements.merge(element.key(), ElementRow.of(element), ElementRow::then);
        }
        counters.merge(Counter.of(element), Counter.Delta.of(element.step()), Counter.Delta::plus);
        EndingRow.of(element).ifPresent(endings::add);
      }
    }
  }
}
