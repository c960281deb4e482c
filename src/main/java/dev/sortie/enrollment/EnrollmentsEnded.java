package dev.sortie.enrollment;

import java.time.Instant;
import java.util.Map;

/**
 * The engine has shown that enrollments are over. Published in the transaction that notes it.
 *
 * @param endedAt when each left, by the engine's clock
 */
public record EnrollmentsEnded(Map<EnrollmentId, Instant> endedAt) {

  public EnrollmentsEnded {
    endedAt = Map.copyOf(endedAt);
  }
}
