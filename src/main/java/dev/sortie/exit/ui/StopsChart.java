package dev.sortie.exit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.Chart;
import dev.sortie.base.Door;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.exit.ExitFigures;
import dev.sortie.exit.ExitWindow;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How many stops came in when, by the door that they open. */
final class StopsChart extends Composite<Section> {

  private static final List<ExitReason> DOORS = List.of(ExitReason.values());

  private final Chart chart = new Chart();
  private final H2 title = new H2();
  private final List<Span> totals = new ArrayList<>();
  private final NumbersTable table;

  StopsChart() {
    Div legend = new Div();
    legend.addClassName("legend");
    for (ExitReason reason : DOORS) {
      Span total = new Span();
      total.addClassName("total");
      totals.add(total);
      Span entry =
          new Span(door(reason).icon(), new Span(getTranslation(door(reason).labelKey())), total);
      legend.add(entry);
    }
    table =
        new NumbersTable(
            getTranslation("exit.chart.stops"),
            getTranslation("exit.chart.when"),
            DOORS.stream().map(it -> getTranslation(door(it).labelKey())).toList());
    getContent().addClassName("chart-card");
    getContent().add(title, legend, chart, table);
  }

  void show(ExitWindow window, List<ExitFigures.Slot> slots, ZoneId zone) {
    title.setText(
        getTranslation("exit.chart.stops." + window.slot().name().toLowerCase(Locale.ROOT)));
    DateTimeFormatter format = format(window).withLocale(getLocale()).withZone(zone);
    List<String> names = slots.stream().map(slot -> format.format(slot.from())).toList();
    chart.show(new Chart.Data(names, DOORS.stream().map(it -> series(it, slots)).toList()));
    for (int door = 0; door < DOORS.size(); door++) {
      ExitReason reason = DOORS.get(door);
      long total = slots.stream().mapToLong(slot -> slot.through(reason)).sum();
      totals.get(door).setText(getTranslation("exit.number", total));
    }
    List<NumbersTable.Row> rows = new ArrayList<>();
    for (int slot = slots.size() - 1; slot >= 0; slot--) {
      ExitFigures.Slot numbers = slots.get(slot);
      rows.add(
          new NumbersTable.Row(names.get(slot), DOORS.stream().map(numbers::through).toList()));
    }
    table.show(rows);
  }

  private Chart.Series series(ExitReason reason, List<ExitFigures.Slot> slots) {
    return new Chart.Series(
        getTranslation(door(reason).labelKey()),
        door(reason).colorToken(),
        slots.stream().map(slot -> slot.through(reason)).toList());
  }

  private static DateTimeFormatter format(ExitWindow window) {
    return switch (window) {
      case DAY -> DateTimeFormatter.ofPattern("HH:mm");
      case WEEK -> DateTimeFormatter.ofLocalizedPattern("EEEd");
      case MONTH -> DateTimeFormatter.ofLocalizedPattern("MMMd");
      case ALL -> DateTimeFormatter.ofLocalizedPattern("yMMM");
    };
  }

  static Door door(ExitReason reason) {
    return Stream.of(Door.values())
        .filter(door -> door.elementId().equals(reason.boundaryEvent()))
        .findFirst()
        .orElseThrow();
  }
}
