package dev.sortie.engine;

import dev.sortie.shared.SortieClock;
import dev.sortie.shared.StartupException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves the time of engine and application forward together, for demonstrations and tests. Where it
 * has been used, the data folder stays ahead for ever: the time never goes back.
 */
public final class TimeMachine {

  private static final Logger LOG = LoggerFactory.getLogger(TimeMachine.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Long enough for the engine to see what is due and hand it out. */
  private static final Duration QUIET = Duration.ofMillis(300);

  private final SortieClock clock;
  private final EngineSite site;
  private final Readiness readiness;
  private final JobGate gate;
  private final JdbcClient jdbc;

  private TimeMachine(
      SortieClock clock, EngineSite site, Readiness readiness, JobGate gate, JdbcClient jdbc) {
    this.clock = clock;
    this.site = site;
    this.readiness = readiness;
    this.gate = gate;
    this.jdbc = jdbc;
  }

  /**
   * Puts the clock where an earlier run left it.
   *
   * @throws StartupException if that is ahead and the engine's time can not be moved there too
   */
  static TimeMachine resumed(
      SortieClock clock, EngineSite site, Readiness readiness, JobGate gate, JdbcClient jdbc) {
    Duration ahead =
        jdbc.sql("select ahead_millis from engine_clock")
            .query(Long.class)
            .optional()
            .map(Duration::ofMillis)
            .orElse(Duration.ZERO);
    if (!ahead.isZero() && !site.movableTime()) {
      throw new StartupException("engine-time-ahead", ahead.toHours());
    }
    clock.advance(ahead);
    return new TimeMachine(clock, site, readiness, gate, jdbc);
  }

  /** Whether it may be used: the setting allows it and the engine is the embedded one. */
  public boolean available() {
    return site.movableTime();
  }

  /** The time it is now, for engine and application. */
  public Instant now() {
    return clock.instant();
  }

  /**
   * Moves the time. Waits for jobs that are being handled, so that none is handed out twice.
   *
   * @throws TimeMachineException if it is not available, the step is not forward, the engine is not
   *     ready, or a job does not end in time
   */
  public void advance(Duration step) {
    if (!available()) {
      throw TimeMachineException.off();
    }
    if (step.isNegative() || step.isZero()) {
      throw TimeMachineException.notForward(step);
    }
    try {
      if (!readiness.await(PATIENCE) || !gate.alone(PATIENCE, () -> move(step))) {
        throw TimeMachineException.busy();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw TimeMachineException.busy();
    }
  }

  /**
   * Returns when what the last move made due has happened, as far as one can tell: no job came for
   * a moment. Returns after this time in any case.
   */
  public void settle(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    do {
      LockSupport.parkNanos(QUIET.toNanos());
    } while (!gate.quietFor(QUIET) && System.nanoTime() < end);
  }

  /** Written down first: what is written is where a restart resumes, and never behind. */
  private void move(Duration step) {
    jdbc.sql(
            """
            insert into engine_clock (ahead_millis) values (:step)
            on conflict (only_row) do update set ahead_millis = engine_clock.ahead_millis + :step
            """)
        .param("step", step.toMillis())
        .update();
    clock.advance(step);
    try {
      site.align(clock.ahead());
    } catch (IOException failure) {
      LOG.warn("The engine's clock follows within seconds: {}", failure.getMessage());
    }
  }
}
