package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.sortie.base.LiveUpdates;
import dev.sortie.base.NavigationBadge;
import dev.sortie.engine.Vitals;

/** Says beside the engine's entry what is wrong with it. */
@SpringComponent
final class EngineNavigationBadge implements NavigationBadge {

  private final Vitals vitals;
  private final LiveUpdates live;

  EngineNavigationBadge(Vitals vitals, LiveUpdates live) {
    this.vitals = vitals;
    this.live = live;
  }

  @Override
  public String path() {
    return "monitor/engine";
  }

  /** The same as a link, for a page. */
  Component alarm() {
    return new EngineAlarm(vitals, live);
  }

  @Override
  public Component create() {
    return new EngineBadge(vitals, live);
  }
}
