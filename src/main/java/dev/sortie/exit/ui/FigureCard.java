package dev.sortie.exit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.Symbol;
import java.util.Locale;

/** One number, what it is, and what it means. */
final class FigureCard extends Composite<Section> {

  /** What a number says before it is read. */
  enum Look {
    PLAIN,
    GOOD,
    BAD
  }

  private final Div value = new Div();
  private final Span number = new Span();
  private final Paragraph meaning = new Paragraph();

  FigureCard(String labelKey) {
    Span label = new Span(getTranslation(labelKey));
    label.addClassName("label");
    value.addClassName("value");
    getContent().addClassName("figure-card");
    getContent().add(label, value, meaning);
  }

  void show(String text, String sentence, Look look) {
    number.setText(text);
    meaning.setText(sentence);
    value.removeAll();
    if (look != Look.PLAIN) {
      value.add((look == Look.GOOD ? Symbol.DONE : Symbol.ATTENTION).icon());
    }
    value.add(number);
    for (Look each : Look.values()) {
      getContent().setClassName(each.name().toLowerCase(Locale.ROOT), each == look);
    }
  }
}
