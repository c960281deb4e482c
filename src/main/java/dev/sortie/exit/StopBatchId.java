package dev.sortie.exit;

import java.util.UUID;

/** Names one request to stop many. */
public record StopBatchId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
