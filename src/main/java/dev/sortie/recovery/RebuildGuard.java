package dev.sortie.recovery;

import dev.sortie.shared.StartupException;
import org.springframework.stereotype.Component;

/** Keeps Sortie from running on an engine that is only half filled. */
@Component
final class RebuildGuard {

  /**
   * Looks once, before anything starts.
   *
   * @throws StartupException if a rebuild was begun and not ended
   */
  RebuildGuard(RebuildRepository repository) {
    if (repository.unfinished().isPresent()) {
      throw new StartupException("engine-half-rebuilt");
    }
  }
}
