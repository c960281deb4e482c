package dev.sortie.engine.exporter;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a batch of changes comes to: one row per instance, element and incident, one delta per
 * counter.
 *
 * <p>What all partitions share comes last and in order of its keys, the tallies kind by kind and
 * the counters after them: locked shortly, and never in two orders.
 */
final class Rows {

  private final Map<Long, InstanceRow> instances = new LinkedHashMap<>();
  private final Map<Long, ElementRow> elements = new LinkedHashMap<>();
  private final Map<Long, IncidentRow> incidents = new LinkedHashMap<>();
  private final Map<Long, Change.Timer> timers = new LinkedHashMap<>();
  private final Map<Long, Change.Definition> processes = new LinkedHashMap<>();
  private final List<Change.Unreadable> unreadable = new ArrayList<>();
  private final SortedMap<String, JobQueueRow> jobs = new TreeMap<>();
  private final List<EndingRow> endings = new ArrayList<>();
  private final SortedMap<Counter, Counter.Delta> counters = new TreeMap<>();

  Rows(List<Change> changes) {
    changes.forEach(this::add);
  }

  /** Writes all of it; the transaction is the caller's. */
  void write(Connection connection, int partition) throws SQLException {
    InstanceRow.bulk(partition, instances.values()).execute(connection);
    IncidentRow.bulk(incidents.values()).execute(connection);
    TimerRow.waiting(timers.values()).execute(connection);
    TimerRow.over(timers.values()).execute(connection);
    for (Change.Definition process : processes.values()) {
      ProcessRow.write(connection, process);
    }
    for (Change.Unreadable record : unreadable) {
      SetAside.of(partition, record).write(connection);
    }
    JobQueueRow.bulk(partition, jobs.values()).execute(connection);
    EndingRow.bulk(endings).execute(connection);
    ElementRow.bulk(elements.values()).execute(connection);
    Tally.left(endings).execute(connection);
    Tally.reached(elements.values(), began()).execute(connection);
    Counter.bulk(counters).execute(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_notify('sortie_engine', '')");
    }
  }

  /** When those instances began that this batch saw beginning, by key. */
  private Map<Long, Long> began() {
    Map<Long, Long> began = new HashMap<>();
    instances.forEach(
        (key, instance) -> {
          Long at = instance.startedAt();
          if (at != null) {
            began.put(key, at);
          }
        });
    return began;
  }

  private void add(Change change) {
    switch (change) {
      case Change.Enrollment said ->
          instances.merge(said.processInstanceKey(), InstanceRow.of(said), InstanceRow::then);
      case Change.Variable flag ->
          instances.merge(flag.processInstanceKey(), InstanceRow.of(flag), InstanceRow::then);
      case Change.Definition process -> processes.put(process.key(), process);
      case Change.Unreadable record -> unreadable.add(record);
      case Change.Timer timer -> timers.put(timer.key(), timer);
      case Change.Job job -> jobs.merge(job.type(), JobQueueRow.of(job), JobQueueRow::then);
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
