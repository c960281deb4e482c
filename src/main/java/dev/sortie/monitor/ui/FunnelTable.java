package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import dev.sortie.modelcheck.Step;
import dev.sortie.monitor.Funnel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How far those came who entered, as bars that are a table. Rows are made once for a diagram and
 * change in place.
 */
final class FunnelTable extends Composite<Div> {

  private static final String ENTRY = "";

  private final NativeTable table = new NativeTable();
  private final Paragraph others = new Paragraph();
  private final Consumer<String> onChosen;
  private final Map<String, FunnelRow> rows = new LinkedHashMap<>();
  private final FunnelRow last = new FunnelRow(plain("monitor.funnel.finished"));

  FunnelTable(Consumer<String> onChosen) {
    this.onChosen = onChosen;
    getContent().addClassName("funnel");
    table.addClassName("steps");
    table.setCaptionText(getTranslation("monitor.funnel"));
    TableHead.add(table, "monitor.funnel.", List.of("step", "reached", "exits"));
    others.addClassName("others");
    getContent().add(table, others);
  }

  void show(Funnel funnel) {
    List<String> ids = funnel.stages().stream().map(stage -> id(stage.step())).toList();
    if (!ids.equals(List.copyOf(rows.keySet()))) {
      rows.clear();
      table.getBody().removeAll();
      funnel.stages().forEach(stage -> add(stage.step()));
      table.getBody().add(last);
    }
    funnel
        .stages()
        .forEach(
            stage ->
                Objects.requireNonNull(rows.get(id(stage.step()))).show(stage, funnel.entered()));
    last.show(funnel.finished(), funnel.entered());
    others.setText(getTranslation("monitor.funnel.others", funnel.others()));
    others.setVisible(funnel.others() > 0);
  }

  private void add(@Nullable Step step) {
    FunnelRow row =
        new FunnelRow(step == null ? plain("monitor.funnel.entered") : StepHead.of(step, onChosen));
    rows.put(id(step), row);
    table.getBody().add(row);
  }

  private static String id(@Nullable Step step) {
    return step == null ? ENTRY : step.id();
  }

  private static NativeTableHeaderCell plain(String key) {
    NativeTableHeaderCell head = new NativeTableHeaderCell();
    head.setText(head.getTranslation(key));
    head.getElement().setAttribute("scope", "row");
    head.addClassName("plain");
    return head;
  }
}
