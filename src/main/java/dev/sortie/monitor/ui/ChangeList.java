package dev.sortie.monitor.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.sortie.modelcheck.Difference;
import dev.sortie.modelcheck.FieldChange;
import java.util.List;
import java.util.Locale;

/** What changed in a diagram, one line for each element. */
final class ChangeList extends Composite<UnorderedList> {

  private final transient List<Difference> differences;

  ChangeList(List<Difference> differences) {
    this.differences = differences;
    getContent().addClassName("changes");
  }

  /** Durations are said in the language of the page. */
  @Override
  protected void onAttach(AttachEvent attached) {
    getContent().removeAll();
    differences.forEach(difference -> getContent().add(line(difference)));
  }

  private ListItem line(Difference difference) {
    Div text = new Div();
    List<FieldChange> others =
        difference.fields().stream().filter(change -> !isName(difference, change)).toList();
    difference.fields().stream()
        .filter(change -> isName(difference, change))
        .findFirst()
        .ifPresentOrElse(
            name ->
                text.add(
                    new Span(
                        getTranslation("monitor.change.renamed", name.before(), name.after()))),
            () -> text.add(new Span(ChangeWords.sentence(difference))));
    for (FieldChange change : others) {
      text.add(field(change));
    }
    return new ListItem(new ChangeMark(difference.type().name().toLowerCase(Locale.ROOT)), text);
  }

  private static boolean isName(Difference difference, FieldChange change) {
    return difference.part() == Difference.Part.STEP && change.field().equals("name");
  }

  private Div field(FieldChange change) {
    Span label = new Span(ChangeWords.field(change));
    label.addClassName("label");
    Span before = new Span(ChangeWords.value(this, change, change.before()));
    before.addClassName("before");
    Span after = new Span(ChangeWords.value(this, change, change.after()));
    after.addClassName("after");
    Div line = new Div(label, before, new Span("→"), after);
    line.addClassName("field");
    return line;
  }
}
