package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.modelcheck.Step;
import dev.sortie.monitor.StepFigures;
import java.text.NumberFormat;
import java.util.function.Consumer;

/** One step in the table of steps. */
final class StepRow extends Composite<NativeTableRow> {

  private final String step;
  private final transient CampaignVersion version;
  private final Span here = new Span();
  private final Span stuck = new Span();
  private final NativeTableCell passed = new NativeTableCell();
  private final DoorCounts exits = new DoorCounts();
  private final NativeTableCell time = new NativeTableCell();
  private long stuckShown;

  StepRow(Step step, CampaignVersion version, Consumer<String> onChosen) {
    this.step = step.id();
    this.version = version;
    NativeTableCell hereCell = new NativeTableCell(here, stuck);
    for (NativeTableCell cell : new NativeTableCell[] {hereCell, passed, time}) {
      cell.addClassName("count");
    }
    getContent()
        .add(StepHead.of(step, onChosen), hereCell, passed, new NativeTableCell(exits), time);
  }

  void show(StepFigures figures) {
    NumberFormat format = NumberFormat.getIntegerInstance(getLocale());
    here.setText(format.format(figures.waiting()));
    here.setClassName("somebody", figures.waiting() > 0);
    passed.setText(format.format(figures.passed()));
    exits.show(figures::through);
    time.setText(figures.median() == null ? "–" : DurationWords.of(this, figures.median()));
    if (figures.stuck() != stuckShown) {
      stuckShown = figures.stuck();
      stuck.removeAll();
      if (stuckShown > 0) {
        stuck.add(new StuckBadge(version, step, stuckShown));
      }
    }
  }

  void mark(boolean chosen) {
    getContent().setClassName("chosen", chosen);
  }
}
