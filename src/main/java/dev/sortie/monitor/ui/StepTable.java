package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.sortie.base.ElementFigures;
import dev.sortie.modelcheck.Step;
import dev.sortie.modelcheck.StepKind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The steps of a campaign in order, with who is there and who went through: a funnel to read. */
final class StepTable extends Composite<NativeTable> {

  private static final Set<StepKind> SHOWN =
      EnumSet.of(
          StepKind.SEND_EMAIL,
          StepKind.WAIT,
          StepKind.WAIT_FOR,
          StepKind.CHECK,
          StepKind.SPLIT,
          StepKind.UPDATE_CONTACT,
          StepKind.START_CAMPAIGN);

  private final NativeTableBody body;
  private final Consumer<String> onChosen;
  private final Map<String, StepRow> rows = new LinkedHashMap<>();

  StepTable(Consumer<String> onChosen) {
    this.onChosen = onChosen;
    getContent().addClassName("steps");
    getContent().setCaptionText(getTranslation("monitor.steps"));
    NativeTableRow head = new NativeTableRow();
    for (String column : List.of("step", "here", "passed")) {
      NativeTableHeaderCell cell =
          new NativeTableHeaderCell(getTranslation("monitor.steps." + column));
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    getContent().getHead().add(head);
    body = getContent().getBody();
  }

  void setSteps(List<Step> steps) {
    rows.clear();
    body.removeAll();
    for (Step step : steps) {
      if (SHOWN.contains(step.kind())) {
        StepRow row = new StepRow(step, onChosen);
        rows.put(step.id(), row);
        body.add(row);
      }
    }
  }

  void show(Map<String, ElementFigures> figures) {
    ElementFigures nobody = ElementFigures.of(0, 0);
    long most = 1;
    for (String id : rows.keySet()) {
      most = Math.max(most, figures.getOrDefault(id, nobody).passed());
    }
    for (Map.Entry<String, StepRow> row : rows.entrySet()) {
      row.getValue().show(figures.getOrDefault(row.getKey(), nobody), most);
    }
  }

  /** Marks the row of the element that was chosen in the drawing. */
  void mark(String elementId) {
    rows.forEach((id, row) -> row.mark(id.equals(elementId)));
  }
}
