package dev.sortie.monitor.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** The sign and word of a change, as on the canvas: added, removed, changed. */
final class ChangeMark extends Span {

  private static final Map<String, String> SIGNS =
      Map.of("added", "+", "removed", "−", "changed", "≠");

  ChangeMark(String type) {
    addClassNames("change-mark", type);
    Span sign = new Span(SIGNS.getOrDefault(type, ""));
    sign.getElement().setAttribute("aria-hidden", "true");
    add(sign, new Span(getTranslation("base.canvas." + type)));
  }
}
