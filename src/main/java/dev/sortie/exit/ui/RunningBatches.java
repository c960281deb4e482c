package dev.sortie.exit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import dev.sortie.base.LiveUpdates;
import dev.sortie.base.Symbol;
import dev.sortie.exit.StopBatch;
import dev.sortie.exit.StopMany;
import java.util.List;

/** A line for each stop of many that goes on, which leads back to it; nothing where none does. */
final class RunningBatches extends Composite<Div> {

  RunningBatches(StopMany stopping, LiveUpdates live) {
    getContent().addClassName("running");
    live.follow(this, stopping::running, this::show);
  }

  private void show(List<StopBatch> batches) {
    getContent().removeAll();
    getContent().setVisible(!batches.isEmpty());
    for (StopBatch batch : batches) {
      RouterLink link =
          new RouterLink(
              getTranslation("exit.batch.line", batch.words(), batch.stopped(), batch.found()),
              BatchView.class,
              BatchView.parameters(batch.id()));
      getContent().add(new Div(Symbol.WAITING.icon(), link));
    }
  }
}
