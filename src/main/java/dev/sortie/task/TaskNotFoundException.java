package dev.sortie.task;

import dev.sortie.shared.RequestException;

/** There is no such task. */
public final class TaskNotFoundException extends RequestException {

  TaskNotFoundException(HumanTaskId id) {
    super(Kind.NOT_FOUND, "task.not-found", id);
  }
}
