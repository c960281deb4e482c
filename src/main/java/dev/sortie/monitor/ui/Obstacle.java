package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.Symbol;
import dev.sortie.engine.Incident;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.monitor.ObstacleKind;
import org.jspecify.annotations.Nullable;

/** Why it does not go on: in plain words, what to do about it, and what the engine said. */
final class Obstacle extends Composite<Section> {

  /**
   * @param retry what lets it try again; null for somebody who may only look
   */
  Obstacle(Incident incident, StepNames names, Enrollment enrollment, @Nullable Runnable retry) {
    String key = key(incident.type());
    Span said = new Span(incident.message());
    said.addClassName("said");
    getContent().addClassName("obstacle");
    getContent()
        .add(
            Symbol.ATTENTION.icon(),
            new H2(
                getTranslation(
                    "monitor.incident.title",
                    names.of(enrollment.version(), incident.elementId()))),
            new Paragraph(getTranslation(key)),
            new Paragraph(getTranslation(key + ".remedy")),
            said);
    if (retry != null) {
      getContent().add(action(retry));
    }
  }

  /** The key of what this kind means in plain words; the engine's word is no key of its own. */
  static String key(String type) {
    return "monitor.incident." + ObstacleKind.ofType(type).word();
  }

  private Button action(Runnable retry) {
    Button button = new Button(getTranslation("monitor.incident.retry"), click -> retry.run());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.setDisableOnClick(true);
    return button;
  }
}
