package dev.sortie.engine;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Moves the time of engine and application forward together, for demonstrations and tests. Where it
 * has been used, the data folder stays ahead for ever: the time never goes back.
 */
@Component
public class TimeMachine {

  /** Whether it may be used: the setting allows it and the engine is the embedded one. */
  public boolean available() {
    throw new UnsupportedOperationException();
  }

  /** The time it is now, for engine and application. */
  public Instant now() {
    throw new UnsupportedOperationException();
  }

  /**
   * Moves the time. Waits for jobs that are being handled, so that none is handed out twice.
   *
   * @throws TimeMachineException if it is not available, the step is not forward, or the engine is
   *     not ready
   */
  public void advance(Duration step) {
    throw new UnsupportedOperationException();
  }
}
