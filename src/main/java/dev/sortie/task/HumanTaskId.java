package dev.sortie.task;

import java.util.UUID;

/** Identifies a task for a person. */
public record HumanTaskId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
