package dev.sortie.engine;

import io.camunda.client.api.response.PartitionBrokerHealth;
import io.camunda.client.api.response.PartitionInfo;
import io.camunda.client.api.response.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts together what the gateway and the embedded broker tell of each partition. */
final class PartitionWatch {

  /** More records than this do not follow from one command as a rule. */
  private static final int CONSEQUENCES = 500;

  private final Map<Integer, Trail> processing = new HashMap<>();
  private final Map<Integer, Trail> exporting = new HashMap<>();
  private final Map<Integer, Long> ends = new HashMap<>();

  /**
   * All partitions, in order.
   *
   * @param report null where the broker does not tell
   */
  List<PartitionHealth> look(Topology topology, @Nullable BrokerReport report, Instant now) {
    return IntStream.rangeClosed(1, topology.getPartitionsCount())
        .mapToObj(id -> partition(id, topology, report, now))
        .toList();
  }

  private PartitionHealth partition(
      int id, Topology topology, @Nullable BrokerReport report, Instant now) {
    Integer leader = null;
    List<PartitionInfo> replicas = new ArrayList<>();
    for (var broker : topology.getBrokers()) {
      for (PartitionInfo one : broker.getPartitions()) {
        if (one.getPartitionId() == id) {
          replicas.add(one);
          leader = one.isLeader() ? Integer.valueOf(broker.getNodeId()) : leader;
        }
      }
    }
    boolean healthy =
        replicas.stream().allMatch(one -> one.getHealth() == PartitionBrokerHealth.HEALTHY);
    return new PartitionHealth(id, leader, replicas.size(), healthy, log(id, report, now));
  }

  private PartitionHealth.@Nullable Log log(int id, @Nullable BrokerReport report, Instant now) {
    return report == null
        ? null
        : report.partitions().stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .map(one -> log(one, now))
            .orElse(null);
  }

  /** A log ends with what followed from the last command, which is not carried out itself. */
  private PartitionHealth.Log log(BrokerReport.PartitionReport report, Instant now) {
    Duration queue =
        processing
            .computeIfAbsent(report.id(), id -> new Trail())
            .behind(report.processed(), report.written() - CONSEQUENCES, now);
    long exported = exported(report);
    Duration lag =
        exporting
            .computeIfAbsent(report.id(), id -> new Trail())
            .behind(exported, report.written(), now);
    return new PartitionHealth.Log(
        report.processing(),
        report.exporting(),
        report.written(),
        report.processed(),
        exported,
        report.snapshot(),
        queue,
        lag);
  }

  /**
   * Where nothing has come for a while and the exporter has written all that it was given, the rest
   * is of no interest to it. The broker counts such records only with the next one, since they went
   * by while others were being written.
   */
  private long exported(BrokerReport.PartitionReport report) {
    Long end = ends.put(report.id(), report.written());
    boolean quiet = end != null && end == report.written();
    boolean hasAll = report.exporting() && report.handedOver() <= report.exported();
    return quiet && hasAll ? report.written() : report.exported();
  }
}
