package dev.sortie.monitor;

import dev.sortie.engine.Engine;
import dev.sortie.engine.Incident;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What a person can do for an instance that does not go on. */
@Service
public final class InstanceActions {

  private static final Logger LOG = LoggerFactory.getLogger(InstanceActions.class);

  private final Engine engine;
  private final Deeds deeds;

  InstanceActions(Engine engine, Deeds deeds) {
    this.engine = engine;
    this.deeds = deeds;
  }

  /**
   * Lets an instance try again where it does not go on. Returns at once; what was not mended comes
   * up again as another incident.
   */
  public void retry(EnrollmentId enrollment, Incident incident) {
    deeds.tellBefore(
        Deed.of("monitor.retried", "enrollment", enrollment).now("step", incident.elementId()));
    resolve(incident);
  }

  /** The same for many, which is one deed. */
  void retryAll(List<Incident> incidents) {
    if (!incidents.isEmpty()) {
      deeds.tellBefore(
          Deed.of("monitor.many-retried", "enrollments", "").now("steps", incidents.size()));
      incidents.forEach(this::resolve);
    }
  }

  private void resolve(Incident incident) {
    engine
        .resolve(incident)
        .exceptionally(
            failure -> {
              LOG.warn("Incident {} could not be resolved", incident.key(), failure);
              return null;
            });
  }
}
