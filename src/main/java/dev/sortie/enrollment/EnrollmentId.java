package dev.sortie.enrollment;

import java.util.UUID;

/** Names one enrollment; also the only variable that tells its process instance who it is for. */
public record EnrollmentId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
