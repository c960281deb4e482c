package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.Door;
import dev.sortie.monitor.Funnel;
import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.Map;

/** One stage of the funnel: how many came to it, and by which door how many of these left. */
final class FunnelRow extends Composite<NativeTableRow> {

  private final Span reached = new Span();
  private final Span share = new Span();
  private final Div bar = new Div();
  private final Map<Door, Div> parts = new EnumMap<>(Door.class);
  private final DoorCounts exits = new DoorCounts();

  FunnelRow(NativeTableHeaderCell head) {
    bar.addClassName("bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    for (Door door : Door.values()) {
      Div part = new Div();
      part.getStyle().set("background", "var(" + door.colorToken() + ")");
      parts.put(door, part);
      bar.add(part);
    }
    share.addClassName("share");
    NativeTableCell through = new NativeTableCell(new Div(reached, share), bar);
    through.addClassName("through");
    getContent().add(head, through, new NativeTableCell(exits));
  }

  void show(Funnel.Stage stage, long entered) {
    show(stage.reached(), entered);
    exits.show(stage::through);
    parts.forEach(
        (door, part) -> part.getStyle().set("width", width(stage.through(door), stage.reached())));
  }

  /** A stage that nobody leaves any more. */
  void show(long count, long entered) {
    reached.setText(NumberFormat.getIntegerInstance(getLocale()).format(count));
    share.setText(
        entered == 0
            ? ""
            : NumberFormat.getPercentInstance(getLocale()).format((double) count / entered));
    bar.getStyle().set("width", width(count, entered));
  }

  private static String width(long part, long whole) {
    return whole == 0 ? "0" : Math.min(100, Math.round(1000.0 * part / whole) / 10.0) + "%";
  }
}
