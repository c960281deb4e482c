package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.LiveUpdates;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.engine.Concern;
import dev.sortie.engine.Vitals;
import java.util.List;

/** One word on what is wrong with the engine; nothing while it is well. */
final class EngineBadge extends Composite<Span> {

  EngineBadge(Vitals vitals, LiveUpdates live) {
    getContent().addClassName("engine-badge");
    live.follow(this, () -> vitals.latest().concerns(), this::show);
  }

  private void show(List<Concern> concerns) {
    getContent().removeAll();
    getContent().setVisible(!concerns.isEmpty());
    if (!concerns.isEmpty()) {
      Concern worst = concerns.getFirst();
      String word = EngineState.word(worst);
      getContent()
          .add(
              new StatusPill(
                  getTranslation("monitor.health.badge." + word),
                  worst.grave() ? Tone.ATTENTION : Tone.HELD));
    }
  }
}
