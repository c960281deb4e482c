package dev.sortie.monitor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import dev.sortie.modelcheck.Step;
import java.util.function.Consumer;

/** A step as the head of a row: its name, which marks it in the diagram, and what kind it is. */
final class StepHead {

  private StepHead() {}

  static NativeTableHeaderCell of(Step step, Consumer<String> onChosen) {
    Button name = new Button(step.name(), click -> onChosen.accept(step.id()));
    name.addThemeVariants(ButtonVariant.TERTIARY);
    NativeTableHeaderCell head = new NativeTableHeaderCell(name);
    Span kind = new Span(head.getTranslation(StepWords.key(step.kind())));
    kind.addClassName("kind");
    head.add(kind);
    head.getElement().setAttribute("scope", "row");
    return head;
  }
}
