package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.sortie.exit.ExitFigures;
import java.time.Duration;

/** How long it takes from a stop to the end, for the half, 95 and 99 of a hundred. */
final class TimesCard extends Composite<Section> {

  private final Span half = new Span();
  private final Span most = new Span();
  private final Span nearlyAll = new Span();
  private final Paragraph meaning = new Paragraph();

  TimesCard() {
    Span label = new Span(getTranslation("exit.figure.time"));
    label.addClassName("label");
    Div values =
        new Div(
            quantile(half, "exit.figure.time.p50"),
            quantile(most, "exit.figure.time.p95"),
            quantile(nearlyAll, "exit.figure.time.p99"));
    values.addClassName("values");
    getContent().addClassNames("figure-card", "wide");
    getContent().add(label, values, meaning);
  }

  void show(ExitFigures figures) {
    var times = figures.timeToStop();
    half.setText(times.map(it -> words(it.p50())).orElse("–"));
    most.setText(times.map(it -> words(it.p95())).orElse("–"));
    nearlyAll.setText(times.map(it -> words(it.p99())).orElse("–"));
    meaning.setText(
        times
            .map(it -> getTranslation("exit.figure.time.of", figures.timed(), words(it.longest())))
            .orElseGet(() -> getTranslation("exit.figure.time.none")));
  }

  private String words(Duration duration) {
    return DurationWords.of(this, duration);
  }

  private Component quantile(Span number, String key) {
    Div value = new Div(number);
    value.addClassName("value");
    Span below = new Span(getTranslation(key));
    below.addClassName("below");
    return new Div(value, below);
  }
}
