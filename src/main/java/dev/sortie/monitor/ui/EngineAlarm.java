package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.RouterLink;
import dev.sortie.base.LiveUpdates;
import dev.sortie.engine.Vitals;

/** Leads to the engine's page while something is wrong with it; not there while it is well. */
final class EngineAlarm extends Composite<RouterLink> {

  EngineAlarm(Vitals vitals, LiveUpdates live) {
    getContent().setRoute(EngineView.class);
    getContent().add(new EngineBadge(vitals, live));
    live.follow(this, () -> vitals.latest().concerns().isEmpty(), this::show);
  }

  private void show(boolean well) {
    getContent().setVisible(!well);
  }
}
