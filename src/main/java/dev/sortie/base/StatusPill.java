package dev.sortie.base;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;

/** A state in one word, with the colour of its meaning and a dot or icon beside the word. */
public final class StatusPill extends Composite<Span> {

  public StatusPill(String word, Tone tone) {
    var dot = new Span();
    dot.addClassName("dot");
    getContent().addClassNames("sortie-pill", tone.token());
    getContent().add(dot, new Span(word));
  }

  /** The pill of a way out. */
  public StatusPill(Door door) {
    getContent().addClassNames("sortie-pill", "door", door.token());
    getContent().add(door.icon(), new Span(getTranslation(door.labelKey())));
  }
}
