package dev.sortie.enrollment;

import java.util.UUID;

/** Names one request to enroll contacts, and the progress of it. */
public record BatchId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
