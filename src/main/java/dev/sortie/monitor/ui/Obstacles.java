package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.sortie.base.Notices;
import dev.sortie.engine.Incident;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.monitor.InstanceActions;
import dev.sortie.monitor.InstanceStory;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What keeps an instance from going on, above everything else. */
final class Obstacles extends Composite<Div> {

  private final transient StorySources sources;
  private final transient StepNames names;
  private final transient InstanceActions actions;
  private final transient Map<Incident, Component> shown = new HashMap<>();

  Obstacles(StorySources sources, StepNames names, InstanceActions actions) {
    this.sources = sources;
    this.names = names;
    this.actions = actions;
    getContent().addClassName("obstacles");
  }

  void show(InstanceStory story) {
    shown
        .entrySet()
        .removeIf(
            old -> {
              boolean gone = !story.obstacles().contains(old.getKey());
              if (gone) {
                getContent().remove(old.getValue());
              }
              return gone;
            });
    for (Incident incident : story.obstacles()) {
      if (!shown.containsKey(incident)) {
        Component obstacle =
            new Obstacle(
                incident, names, story.enrollment(), retry(story.enrollment().id(), incident));
        shown.put(incident, obstacle);
        getContent().add(obstacle);
      }
    }
  }

  private @Nullable Runnable retry(EnrollmentId id, Incident incident) {
    return sources.mayAct()
        ? () -> {
          actions.retry(id, incident);
          Notices.success(getTranslation("monitor.incident.retried"));
        }
        : null;
  }
}
