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

  private final EngineSite site;
  private final CamundaClient client;
  private final Readiness readiness;
  private final JobWorkers workers;
  private final JobGate gate;
  private final SortieClock clock;
  private final Outages outages;
  private final Comebacks comebacks;
  private volatile @Nullable Thread thread;

  EngineSupervisor(
      EngineSite site,
      CamundaClient client,
      Readiness readiness,
      JobWorkers workers,
      JobGate gate,
      SortieClock clock,
      Outages outages) {
    this.site = site;
    this.client = client;
    this.readiness = readiness;
    this.workers = workers;
    this.gate = gate;
    this.clock = clock;
    this.outages = outages;
    this.comebacks = new Comebacks(site.startLimit().orElse(null));
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
    try {
      while (thread != null) {
        superviseOnce();
        Thread.sleep(comebacks.pause());
      }
    } catch (InterruptedException stopped) {
      LOG.debug("Supervision of the engine ends");
    }
  }

  /** Starts the engine and serves until it is gone. */
  private void superviseOnce() throws InterruptedException {
    Duration inService = Duration.ZERO;
    try {
      site.launch();
      CompletableFuture<String> gone = site.gone();
      if (!cameUp(gone)) {
        return;
      }
      long begin = System.nanoTime();
      try {
        serveUntilGone(gone);
      } finally {
        inService = Duration.ofNanos(System.nanoTime() - begin);
      }
    } catch (RuntimeException failure) {
      LOG.warn("The engine could not be started or watched", failure);
      leave(Outage.Cause.NOT_STARTED, String.valueOf(failure.getMessage()));
    }
    comebacks.left(inService);
  }

  /**
   * Waits until the engine answers with a right clock; false if it was made to go away because it
   * took too long, or went by itself.
   */
  private boolean cameUp(CompletableFuture<String> gone) throws InterruptedException {
    Duration patience = comebacks.patience();
    long begin = System.nanoTime();
    while (!answers()) {
      if (goneWithin(gone, LOOK)) {
        comebacks.left(Duration.ZERO);
        leave(Outage.Cause.DIED, gone.join());
        return false;
      }
      if (System.nanoTime() - begin > patience.toNanos()) {
        giveUp(gone, patience);
        return false;
      }
    }
    return true;
  }

  private void giveUp(CompletableFuture<String> gone, Duration patience)
      throws InterruptedException {
    LOG.warn("Engine not ready after {}, starting it anew", patience);
    site.giveUp();
    while (!goneWithin(gone, WATCH)) {
      LOG.warn("The engine that was given up is not gone yet");
    }
    comebacks.gaveUp();
    leave(Outage.Cause.START_GIVEN_UP, patience.toString());
  }

  private boolean answers() {
    return site.listens() && aligned() && complete();
  }

  private void serveUntilGone(CompletableFuture<String> gone) throws InterruptedException {
    LOG.info("Engine ready at {}", site.gateway());
    readiness.become(EngineStatus.State.READY);
    workers.open();
    int missed = 0;
    while (missed < PROBES_UNTIL_AWAY) {
      if (goneWithin(gone, WATCH)) {
        leave(Outage.Cause.DIED, gone.join());
        return;
      }
      missed = answers() ? 0 : missed + 1;
    }
    leave(Outage.Cause.NO_ANSWER, "no answer");
  }

  private void leave(Outage.Cause cause, String reason) {
    if (thread != null) {
      outages.happened(cause, reason);
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
