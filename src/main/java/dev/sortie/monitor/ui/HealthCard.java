package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One side of the engine's health: what it is about in a sentence, and its figures. */
final class HealthCard extends Composite<Section> {

  private final Div body = new Div();
  private transient @Nullable Object shown;

  /**
   * @param key of its title; its sentence is under {@code <key>.means}
   */
  HealthCard(String key) {
    Paragraph means = new Paragraph(getTranslation(key + ".means"));
    means.addClassName("means");
    body.addClassName("body");
    getContent().addClassName("card");
    getContent().add(new H2(getTranslation(key)), means, body);
  }

  /** Takes the whole width. */
  HealthCard wide() {
    getContent().addClassName("wide");
    return this;
  }

  /** Makes the content anew, only where this is another state than the one that is shown. */
  HealthCard show(Object state, Supplier<? extends Component> content) {
    if (!state.equals(shown)) {
      shown = state;
      body.removeAll();
      body.add(content.get());
    }
    return this;
  }
}
