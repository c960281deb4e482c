package dev.sortie.task;

import java.util.Set;

/**
 * Which tasks are meant.
 *
 * @param roles whose tasks
 * @param open those that wait, the oldest first; else those that are over, the newest first
 */
public record TaskFilter(Set<String> roles, boolean open) {

  public TaskFilter {
    roles = Set.copyOf(roles);
  }
}
