package dev.sortie.engine;

import java.time.Duration;
import java.util.Map;

/** How a job ended. */
public sealed interface JobResult {

  /** Done; the instance goes on. The variables become the instance's. */
  record Complete(Map<String, Object> variables) implements JobResult {

    public Complete {
      variables = Map.copyOf(variables);
    }
  }

  /** Not now: come again after this time, as if nothing had been tried. Exits stay possible. */
  record RetryLater(Duration after, String reason) implements JobResult {}

  /** Went wrong. With no retries left it is an incident at once. */
  record Fail(String reason, int retriesLeft, Duration after) implements JobResult {

    public Fail {
      if (retriesLeft < 0) {
        throw new IllegalArgumentException("Expected retries left >= 0, but was " + retriesLeft);
      }
    }
  }

  /**
   * Somebody else answers it, by {@link Engine#complete}: nothing is told to the engine, which
   * hands the job out again when its time is over. Exits stay possible.
   */
  record Held() implements JobResult {}

  /** Done, with nothing to tell. */
  static JobResult complete() {
    return new Complete(Map.of());
  }
}
