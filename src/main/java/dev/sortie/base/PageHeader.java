package dev.sortie.base;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The first line of a page: what it is, a quiet second line, and what can be done on it. */
public final class PageHeader extends Composite<Header> {

  private final H1 title = new H1();
  private final Div beside = new Div();
  private final Paragraph subtitle = new Paragraph();
  private final Div actions = new Div();

  public PageHeader(String text) {
    title.setText(text);
    beside.addClassName("beside");
    subtitle.setVisible(false);
    actions.addClassName("actions");
    var line = new Div(title, beside);
    line.addClassName("line");
    getContent().addClassName("sortie-page-header");
    getContent().add(new Div(line, subtitle), actions);
  }

  public void setTitle(String text) {
    title.setText(text);
  }

  /** One sentence below the title. */
  public PageHeader withSubtitle(String text) {
    subtitle.setText(text);
    subtitle.setVisible(!text.isEmpty());
    return this;
  }

  /** Small things right after the title, for example a {@link StatusPill}. */
  public PageHeader withBeside(Component... components) {
    beside.add(components);
    return this;
  }

  /** Buttons at the end of the line, the most important one last. */
  public PageHeader withActions(Component... buttons) {
    actions.add(buttons);
    return this;
  }
}
