package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the colours of a diagram stand for. Nothing, where it has none. */
final class HeatLegend extends Composite<Div> {

  private final Span title = new Span();
  private final UnorderedList list = new UnorderedList();
  private transient @Nullable HeatScale shown;
  private transient @Nullable Heat heat;

  HeatLegend() {
    getContent().addClassName("heat-legend");
    getContent().add(title, list);
    setVisible(false);
  }

  void show(Heat by, HeatScale scale) {
    if (by == heat && scale.equals(shown)) {
      return;
    }
    heat = by;
    shown = scale;
    setVisible(by != Heat.NONE);
    title.setText(
        getTranslation(
            scale.bounds().isEmpty() ? "monitor.heat.nothing" : "monitor.heat." + by.word()));
    list.removeAll();
    for (int step = 0; step < scale.bounds().size(); step++) {
      Span swatch = new Span();
      swatch.addClassNames("swatch", "heat-" + scale.strength(step));
      swatch.getElement().setAttribute("aria-hidden", "true");
      list.add(
          new ListItem(
              swatch,
              new Span(getTranslation("monitor.heat.up-to", words(by, scale.bounds().get(step))))));
    }
  }

  private String words(Heat by, long bound) {
    return by == Heat.TIME
        ? DurationWords.of(this, Duration.ofMillis(bound))
        : NumberFormat.getIntegerInstance(getLocale()).format(bound);
  }
}
