package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Figures with their names and what they mean, one below the other. */
final class Figures extends Composite<DescriptionList> {

  Figures() {
    getContent().addClassName("figures");
  }

  /**
   * @param key of its name; what it means is under {@code <key>.means}
   */
  Figures with(String key, String value) {
    return with(key, new Span(value));
  }

  Figures with(String key, Component value) {
    value.addClassName("value");
    Span means = new Span(getTranslation(key + ".means"));
    means.addClassName("means");
    Div figure = new Div(new DescriptionList.Term(getTranslation(key)));
    figure.add(new DescriptionList.Description(value, means));
    getContent().add(figure);
    return this;
  }
}
