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
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why it does not go on: in plain words, what to do about it, and what the engine said. */
final class Obstacle extends Composite<Section> {

  /** The kinds that have words of their own (Zeebe: ErrorType). */
  private static final Set<String> KNOWN =
      Set.of(
          "JOB_NO_RETRIES",
          "IO_MAPPING_ERROR",
          "EXTRACT_VALUE_ERROR",
          "CONDITION_ERROR",
          "UNHANDLED_ERROR_EVENT",
          "MESSAGE_SIZE_EXCEEDED");

  /**
   * @param retry what lets it try again; null for somebody who may only look
   */
  Obstacle(Incident incident, StepNames names, Enrollment enrollment, @Nullable Runnable retry) {
    String kind = KNOWN.contains(incident.type()) ? incident.type() : "OTHER";
    String key = "monitor.incident." + kind.toLowerCase(Locale.ROOT).replace('_', '-');
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

  private Button action(Runnable retry) {
    Button button = new Button(getTranslation("monitor.incident.retry"), click -> retry.run());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.setDisableOnClick(true);
    return button;
  }
}
