package dev.sortie.base;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;

/** The inside of a notice: icon, up to three lines, a button to close it. */
final class NoticeText extends Composite<Div> {

  private final Button close = new Button(Symbol.CLOSE.icon());

  NoticeText(Symbol symbol, String first, String second, String third) {
    var lines = new Div();
    lines.addClassName("lines");
    Stream.of(first, second, third)
        .filter(line -> !line.isEmpty())
        .forEach(line -> lines.add(new Span(line)));
    close.addThemeVariants(ButtonVariant.TERTIARY);
    close.setAriaLabel(getTranslation("base.close"));
    getContent().addClassName("sortie-notice");
    getContent().add(symbol.icon(), lines, close);
  }

  void onClose(Runnable listener) {
    close.addClickListener(click -> listener.run());
  }
}
