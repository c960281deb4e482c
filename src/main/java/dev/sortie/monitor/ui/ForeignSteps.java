package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.sortie.base.ElementFigures;
import dev.sortie.modelcheck.Outline;
import dev.sortie.modelcheck.Step;
import dev.sortie.monitor.ForeignProcess;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of the diagram once more, as sentences: of the whole, and of each element in use. */
final class ForeignSteps extends Composite<Div> {

  private final transient ForeignProcess process;
  private final transient @Nullable Outline outline;
  private final Paragraph all = new Paragraph();
  private final UnorderedList each = new UnorderedList();

  ForeignSteps(ForeignProcess process, @Nullable Outline outline) {
    this.process = process;
    this.outline = outline;
    each.addClassName("steps-in-use");
    getContent().add(all, each);
  }

  void show(Map<String, ElementFigures> figures) {
    ElementFigures nobody = ElementFigures.of(0, 0);
    ElementFigures whole = figures.getOrDefault(process.processId(), nobody);
    all.setText(getTranslation("monitor.foreign.numbers", whole.waiting(), process.ended()));
    each.removeAll();
    if (outline != null) {
      for (Step step : outline.steps()) {
        ElementFigures here = figures.getOrDefault(step.id(), nobody);
        if (here.waiting() + here.passed() > 0) {
          each.add(
              new ListItem(
                  getTranslation(
                      "monitor.foreign.step", step.name(), here.waiting(), here.passed())));
        }
      }
    }
  }
}
