package dev.sortie.designer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.Symbol;
import dev.sortie.designer.Hold;

/** Who draws, where that is somebody else, and the way to a copy of one's own. */
final class HeldNote extends Composite<Div> {

  private final Span words = new Span();
  private final Button copy;

  HeldNote(Runnable takeCopy) {
    this.copy = new Button(getTranslation("designer.held.copy"), click -> takeCopy.run());
    getContent().addClassName("held-note");
    getContent().getElement().setAttribute("role", "status");
    getContent().add(Symbol.USER.icon(), words, copy);
    setVisible(false);
  }

  void show(Hold hold) {
    switch (hold) {
      case Hold.Yours yours -> setVisible(false);
      case Hold.Others(String by) -> say(getTranslation("designer.held", by), true);
      case Hold.Gone gone -> say(getTranslation("designer.held.gone"), false);
    }
  }

  private void say(String text, boolean copyable) {
    words.setText(text);
    copy.setVisible(copyable);
    setVisible(true);
  }
}
