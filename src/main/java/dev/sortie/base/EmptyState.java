package dev.sortie.base;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What a page shows before there is something on it: why it is empty and the one next step. */
public final class EmptyState extends Composite<Div> {

  public EmptyState(Symbol symbol, String title, String text) {
    getContent().addClassName("sortie-empty");
    getContent().add(symbol.icon(), new H2(title), new Paragraph(text));
  }

  /** The one thing to do from here. */
  public EmptyState withAction(Component action) {
    getContent().add(action);
    return this;
  }
}
