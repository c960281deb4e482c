package dev.sortie.exit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.sortie.base.Chart;
import dev.sortie.exit.ExitFigures.Band;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How many exits took how long. */
final class TimesChart extends Composite<Section> {

  private final Chart chart = new Chart();
  private final NumbersTable table;

  TimesChart() {
    Paragraph text = new Paragraph(getTranslation("exit.chart.times.text"));
    text.addClassName("legend");
    table =
        new NumbersTable(
            getTranslation("exit.chart.times"),
            getTranslation("exit.chart.took"),
            List.of(getTranslation("exit.chart.exits")));
    getContent().addClassName("chart-card");
    getContent().add(new H2(getTranslation("exit.chart.times")), text, chart, table);
  }

  void show(List<Band> bands) {
    List<NumbersTable.Row> rows = new ArrayList<>();
    for (Band band : bands) {
      rows.add(new NumbersTable.Row(name(band), List.of(band.exits())));
    }
    chart.show(
        new Chart.Data(
            rows.stream().map(NumbersTable.Row::name).toList(),
            List.of(
                new Chart.Series(
                    getTranslation("exit.chart.exits"),
                    "--sortie-accent",
                    bands.stream().map(Band::exits).toList()))));
    table.show(rows);
  }

  private String name(Band band) {
    Duration below = band.below();
    return below == null
        ? getTranslation("exit.band.from", DurationWords.of(this, band.from()))
        : getTranslation("exit.band.below", DurationWords.of(this, below));
  }
}
