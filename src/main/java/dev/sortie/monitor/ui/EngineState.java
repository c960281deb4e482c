package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.sortie.base.Symbol;
import dev.sortie.engine.Checkup;
import dev.sortie.engine.Concern;
import java.util.List;
import java.util.Locale;

/**
 * How the engine is in one plain sentence; below it what is not as it should be, the worst first.
 */
final class EngineState extends Composite<Div> {

  /** What it shows; the figures themselves change every few seconds. */
  private record Shown(List<Concern> concerns, String detail) {}

  private Shown shown = new Shown(List.of(), "");

  EngineState() {
    getContent().addClassName("state");
    getContent().getElement().setAttribute("role", "status");
  }

  void show(Checkup checkup) {
    String said =
        checkup.status().ready()
            ? ""
            : getTranslation(checkup.status().textKey(), checkup.status().arguments().toArray());
    Shown now = new Shown(checkup.concerns(), said);
    if (now.equals(shown) && getContent().getComponentCount() > 0) {
      return;
    }
    shown = now;
    boolean grave = now.concerns().stream().anyMatch(Concern::grave);
    getContent().removeAll();
    getContent().setClassName("grave", grave);
    getContent().setClassName("well", now.concerns().isEmpty());
    Paragraph sentence = new Paragraph(getTranslation(key(now.concerns())));
    sentence.addClassName("sentence");
    getContent().add(now.concerns().isEmpty() ? Symbol.DONE.icon() : Symbol.ATTENTION.icon());
    getContent().add(sentence);
    if (!now.concerns().isEmpty()) {
      getContent().add(list(now));
    }
  }

  private static String key(List<Concern> concerns) {
    return "monitor.health.state." + (concerns.isEmpty() ? "well" : word(concerns.getFirst()));
  }

  private UnorderedList list(Shown now) {
    UnorderedList list = new UnorderedList();
    now.concerns()
        .forEach(
            concern -> {
              ListItem item =
                  new ListItem(getTranslation("monitor.health.concern." + word(concern)));
              if (concern == now.concerns().getFirst() && !now.detail().isEmpty()) {
                Span said = new Span(now.detail());
                said.addClassName("said");
                item.add(said);
              }
              list.add(item);
            });
    return list;
  }

  static String word(Concern concern) {
    return concern.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
