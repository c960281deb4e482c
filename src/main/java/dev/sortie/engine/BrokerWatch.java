package dev.sortie.engine;

import dev.sortie.shared.SortieClock;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.Topology;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the engine how it is, and keeps what it said last. */
final class BrokerWatch {

  private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);
  private static final Duration LIMIT = Duration.ofSeconds(3);

  /**
   * What was seen.
   *
   * @param ready whether it takes commands
   * @param since when this engine was first seen ready, in Sortie's time
   * @param partitions none while it is away or does not answer
   */
  record Look(
      boolean ready,
      Instant since,
      List<PartitionHealth> partitions,
      @Nullable BrokerReport report) {

    static final Look NEVER = new Look(false, Instant.EPOCH, List.of(), null);
  }

  private final EngineSite site;
  private final CamundaClient client;
  private final Engine engine;
  private final Outages outages;
  private final SortieClock clock;
  private final InstantSource wall;
  private PartitionWatch partitions = new PartitionWatch();
  private long outagesBefore;
  private volatile Look latest = Look.NEVER;

  BrokerWatch(
      EngineSite site, CamundaClient client, Engine engine, Outages outages, SortieClock clock) {
    this.site = site;
    this.client = client;
    this.engine = engine;
    this.outages = outages;
    this.clock = clock;
    this.wall = clock.wall();
  }

  Look latest() {
    return latest;
  }

  /** When this engine was first seen ready, in Sortie's time. */
  Instant since() {
    return latest.since();
  }

  /** Whether it carries out what comes in, and its rows tell of it soon. */
  boolean atWork() {
    Look seen = latest;
    return seen.ready()
        && !seen.partitions().isEmpty()
        && seen.partitions().stream().allMatch(PartitionHealth::atWork);
  }

  /** Asks it now. */
  void look() {
    Look before = latest;
    EngineStatus status = engine.status();
    if (!status.answers()) {
      partitions = new PartitionWatch();
      latest = new Look(false, before.since(), List.of(), null);
      return;
    }
    long outagesNow = outages.count();
    boolean same = !before.since().equals(Instant.EPOCH) && outagesNow == outagesBefore;
    Instant since = same ? before.since() : clock.instant();
    outagesBefore = outagesNow;
    try {
      Topology topology = client.newTopologyRequest().requestTimeout(LIMIT).send().join();
      BrokerReport report = site.report();
      latest =
          new Look(
              status.ready(), since, partitions.look(topology, report, wall.instant()), report);
    } catch (IOException | RuntimeException noAnswer) {
      LOG.debug("The engine did not say how it is", noAnswer);
      latest = new Look(status.ready(), since, List.of(), null);
    }
  }
}
