package dev.sortie.exit;

import java.util.UUID;

/** Names one reported stop and its receipt. */
public record StopId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
