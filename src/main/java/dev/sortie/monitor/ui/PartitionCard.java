package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.engine.Checkup;
import dev.sortie.engine.PartitionHealth;
import java.util.List;

/** The partitions of the engine: who works on each, and how far its rows are. */
final class PartitionCard {

  private static final String KEY = "monitor.health.partitions";

  private final HealthCard card = new HealthCard(KEY).wide();

  HealthCard card() {
    return card;
  }

  void show(Checkup checkup) {
    List<PartitionHealth> all = checkup.partitions();
    card.show(all, () -> all.isEmpty() ? silent() : content(all));
  }

  private Component silent() {
    return new Paragraph(card.getTranslation(KEY + ".silent"));
  }

  private Component content(List<PartitionHealth> all) {
    boolean known = all.stream().allMatch(one -> one.log() != null);
    FactTable table =
        known
            ? new FactTable(
                KEY,
                "number",
                "state",
                "leader",
                "written",
                "processed",
                "exported",
                "lag",
                "snapshot")
            : new FactTable(KEY, "number", "state", "leader", "replicas");
    for (PartitionHealth one : all) {
      PartitionHealth.Log log = one.log();
      if (known && log != null) {
        table.row(
            List.of(
                number(one.id()),
                pill(one),
                leader(one),
                number(log.written()),
                number(log.processed()),
                number(log.exported()),
                FactTable.text(lag(log)),
                log.snapshot() < 0
                    ? FactTable.text(card.getTranslation(KEY + ".no-snapshot"))
                    : number(log.snapshot())));
      } else {
        table.row(List.of(number(one.id()), pill(one), leader(one), number(one.replicas())));
      }
    }
    Div content = new Div(table);
    if (!known) {
      content.add(new Paragraph(card.getTranslation("monitor.health.foreign")));
    }
    return content;
  }

  private Component pill(PartitionHealth one) {
    String word = one.leader() == null ? "unled" : one.well() ? "well" : "ill";
    return new StatusPill(
        card.getTranslation(KEY + "." + word), one.well() ? Tone.LIVE : Tone.ATTENTION);
  }

  private Span leader(PartitionHealth one) {
    return FactTable.text(
        one.leader() == null
            ? card.getTranslation(KEY + ".nobody")
            : card.getTranslation(KEY + ".broker", one.leader()));
  }

  private String lag(PartitionHealth.Log log) {
    if (!log.exporting()) {
      return card.getTranslation(KEY + ".paused", log.unexported(), Amounts.time(card, log.lag()));
    }
    return log.unexported() == 0
        ? card.getTranslation(KEY + ".none")
        : card.getTranslation(KEY + ".behind", log.unexported(), Amounts.time(card, log.lag()));
  }

  private Span number(long number) {
    return FactTable.text(card.getTranslation("monitor.health.number", number));
  }
}
