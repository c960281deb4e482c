package dev.sortie.engine;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.sortie.shared.SortieClock;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.PartitionInfo;
import io.camunda.client.api.response.Topology;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the engine there: waits for it to come up, puts its clock right, only then lets commands
 * and jobs through, and does all of that again, after a pause, when it went away.
 *
 * <p>Nothing may reach a broker whose clock is not right yet: a wait that begins in the past is
 * over at once.
 */
final class EngineSupervisor implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(EngineSupervisor.class);

  private static final Duration LOOK = Duration.ofMillis(150);
  private static final Duration WATCH = Duration.ofSeconds(5);
  private static final Duration PROBE_LIMIT = Duration.ofSeconds(3);
  private static final int PROBES_UNTIL_AWAY = 3;
  private static final Duration JOIN_LIMIT = Duration.ofSeconds(1);
  private static final Duration HANDLERS_LIMIT = Duration.ofMillis(2500);

  private static final Duration ENDLESS = Duration.ofNanos(Long.MAX_VALUE);
  private static final Duration LONGEST_START = Duration.ofHours(1);

  /** An engine that was there this long is not one that dies at every start. */
  private static final Duration STEADY = Duration.ofMinutes(1);

  private final EngineSite site;
  private final CamundaClient client;
  private final Readiness readiness;
  private final JobWorkers workers;
  private final JobGate gate;
  private final SortieClock clock;
  private final EngineMetrics metrics;
  private volatile @Nullable Thread thread;

  EngineSupervisor(
      EngineSite site,
      CamundaClient client,
      Readiness readiness,
      JobWorkers workers,
      JobGate gate,
      SortieClock clock,
      EngineMetrics metrics) {
    this.site = site;
    this.client = client;
    this.readiness = readiness;
    this.workers = workers;
    this.gate = gate;
    this.clock = clock;
    this.metrics = metrics;
  }

  @Override
  public void start() {
    Thread supervising =
        Thread.ofPlatform().daemon().name("engine-supervisor").unstarted(this::supervise);
    // The thread reads this field first of all: it goes on only while it is set.
    thread = supervising;
    supervising.start();
  }

  /** Before everything that uses the engine starts, after everything that uses it has stopped. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Lets handlers that are at work finish, for a moment, before the engine goes. */
  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running == null) {
      return;
    }
    running.interrupt();
    workers.close();
    try {
      running.join(JOIN_LIMIT);
      gate.alone(HANDLERS_LIMIT, () -> {});
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    readiness.become(EngineStatus.State.STOPPED);
    client.close();
    site.close();
  }

  private void supervise() {
    int failures = 0;
    try {
      while (thread != null) {
        long begin = System.nanoTime();
        leave(superviseOnce(failures));
        failures = System.nanoTime() - begin > STEADY.toNanos() ? 1 : failures + 1;
        Thread.sleep(Backoff.RESTART.after(failures));
      }
    } catch (InterruptedException stopped) {
      LOG.debug("Supervision of the engine ends");
    }
  }

  /** Starts the engine and serves until it is gone; says why it is. */
  private String superviseOnce(int failures) throws InterruptedException {
    try {
      site.launch();
      CompletableFuture<String> gone = site.gone();
      return cameUp(gone, patience(failures)) ? serveUntilGone(gone) : gone.join();
    } catch (RuntimeException failure) {
      LOG.warn("The engine could not be started or watched", failure);
      return String.valueOf(failure.getMessage());
    }
  }

  /**
   * Waits until the engine answers with a right clock; false if it went away before that, or was
   * made to because it took longer than this.
   */
  private boolean cameUp(CompletableFuture<String> gone, Duration patience)
      throws InterruptedException {
    long begin = System.nanoTime();
    while (!answers()) {
      if (goneWithin(gone, LOOK)) {
        return false;
      }
      if (System.nanoTime() - begin > patience.toNanos()) {
        LOG.warn("Engine not ready after {}, starting it anew", patience);
        site.giveUp();
      }
    }
    return true;
  }

  /** A longer one after each failure: the next start has as much to do as the last. */
  private Duration patience(int failures) {
    return site.startLimit()
        .map(first -> new Backoff(first, LONGEST_START).after(failures + 1))
        .orElse(ENDLESS);
  }

  private boolean answers() {
    return site.listens() && aligned() && complete();
  }

  private String serveUntilGone(CompletableFuture<String> gone) throws InterruptedException {
    LOG.info("Engine ready at {}", site.gateway());
    readiness.become(EngineStatus.State.READY);
    workers.open();
    int missed = 0;
    while (missed < PROBES_UNTIL_AWAY) {
      if (goneWithin(gone, WATCH)) {
        return gone.join();
      }
      missed = answers() ? 0 : missed + 1;
    }
    return "no answer";
  }

  private void leave(String reason) {
    if (thread != null) {
      metrics.brokerDied();
      readiness.become(EngineStatus.State.AWAY, site.place(), reason);
      workers.close();
      LOG.warn("Engine away ({}): {}", site.place(), reason);
    }
  }

  private boolean aligned() {
    try {
      site.align(clock.ahead());
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Whether every partition has a leader that takes commands. */
  private boolean complete() {
    try {
      Topology topology = client.newTopologyRequest().requestTimeout(PROBE_LIMIT).send().join();
      long led =
          topology.getBrokers().stream()
              .flatMap(broker -> broker.getPartitions().stream())
              .filter(PartitionInfo::isLeader)
              .mapToInt(PartitionInfo::getPartitionId)
              .distinct()
              .count();
      return led > 0 && led == topology.getPartitionsCount();
    } catch (RuntimeException notYet) {
      return false;
    }
  }

  private static boolean goneWithin(CompletableFuture<String> gone, Duration limit)
      throws InterruptedException {
    try {
      gone.get(limit.toMillis(), MILLISECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (ExecutionException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
