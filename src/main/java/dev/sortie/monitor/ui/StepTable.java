package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.modelcheck.Step;
import dev.sortie.modelcheck.StepKind;
import dev.sortie.monitor.LivePicture;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The steps of a campaign in order with the numbers of the diagram, to read. */
final class StepTable extends Composite<NativeTable> {

  static final Set<StepKind> SHOWN =
      EnumSet.of(
          StepKind.SEND_EMAIL,
          StepKind.WAIT,
          StepKind.WAIT_FOR,
          StepKind.CHECK,
          StepKind.SPLIT,
          StepKind.UPDATE_CONTACT,
          StepKind.START_CAMPAIGN,
          StepKind.HUMAN_TASK,
          StepKind.CALL_WEBHOOK,
          StepKind.OTHER);

  private final NativeTableBody body;
  private final Consumer<String> onChosen;
  private final Map<String, StepRow> rows = new LinkedHashMap<>();

  StepTable(Consumer<String> onChosen) {
    this.onChosen = onChosen;
    getContent().addClassName("steps");
    getContent().setCaptionText(getTranslation("monitor.steps"));
    TableHead.add(
        getContent(), "monitor.steps.", List.of("step", "here", "passed", "exits", "time"));
    body = getContent().getBody();
  }

  void setSteps(List<Step> steps, CampaignVersion version) {
    rows.clear();
    body.removeAll();
    for (Step step : steps) {
      if (SHOWN.contains(step.kind())) {
        StepRow row = new StepRow(step, version, onChosen);
        rows.put(step.id(), row);
        body.add(row);
      }
    }
  }

  void show(LivePicture picture) {
    rows.forEach((id, row) -> row.show(picture.at(id)));
  }

  /** Marks the row of the element that was chosen in the drawing. */
  void mark(String elementId) {
    rows.forEach((id, row) -> row.mark(id.equals(elementId)));
  }
}
