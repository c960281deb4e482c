package dev.sortie.designer;

import java.util.UUID;

/** Names one draft. */
public record DraftId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
