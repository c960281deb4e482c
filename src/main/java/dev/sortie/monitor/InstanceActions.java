package dev.sortie.monitor;

import dev.sortie.engine.Engine;
import dev.sortie.engine.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What a person can do for an instance that does not go on. */
@Service
public final class InstanceActions {

  private static final Logger LOG = LoggerFactory.getLogger(InstanceActions.class);

  private final Engine engine;

  InstanceActions(Engine engine) {
    this.engine = engine;
  }

  /**
   * Lets an instance try again where it does not go on. Returns at once; what was not mended comes
   * up again as another incident.
   */
  public void retry(Incident incident) {
    engine
        .resolve(incident)
        .exceptionally(
            failure -> {
              LOG.warn("Incident {} could not be resolved", incident.key(), failure);
              return null;
            });
  }
}
