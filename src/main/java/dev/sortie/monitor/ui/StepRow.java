package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.ElementFigures;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.modelcheck.Step;
import java.text.NumberFormat;
import java.util.function.Consumer;

/** One step in the table of steps. */
final class StepRow extends Composite<NativeTableRow> {

  private final Span here = new Span();
  private final Span passed = new Span();
  private final Div bar = new Div();
  private final NativeTableCell hereCell = new NativeTableCell(here);

  StepRow(Step step, Consumer<String> onChosen) {
    Button name = new Button(step.name(), click -> onChosen.accept(step.id()));
    name.addThemeVariants(ButtonVariant.TERTIARY);
    Span kind = new Span(getTranslation(StepWords.key(step.kind())));
    kind.addClassName("kind");
    NativeTableHeaderCell head = new NativeTableHeaderCell(name, kind);
    head.getElement().setAttribute("scope", "row");
    bar.addClassName("bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    NativeTableCell through = new NativeTableCell(passed, bar);
    through.addClassName("through");
    getContent().add(head, hereCell, through);
  }

  /**
   * Shows the numbers of the step.
   *
   * @param most the largest number that went through a step, at least 1
   */
  void show(ElementFigures figures, long most) {
    NumberFormat format = NumberFormat.getIntegerInstance(getLocale());
    here.setText(format.format(figures.waiting()));
    here.setClassName("somebody", figures.waiting() > 0);
    passed.setText(format.format(figures.passed()));
    bar.getStyle().set("width", Math.round(100.0 * figures.passed() / most) + "%");
    hereCell.removeAll();
    hereCell.add(here);
    if (figures.stuck() > 0) {
      String stuck = getTranslation("monitor.stuck", figures.stuck());
      hereCell.add(new StatusPill(stuck, Tone.ATTENTION));
    }
  }

  void mark(boolean chosen) {
    getContent().setClassName("chosen", chosen);
  }
}
