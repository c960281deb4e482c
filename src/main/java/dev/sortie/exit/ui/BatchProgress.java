package dev.sortie.exit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.sortie.base.Notices;
import dev.sortie.exit.StopBatch;

/** A batch of stops as a bar with its numbers, and what became of it at the end. */
final class BatchProgress extends Composite<Section> {

  private final H2 title = new H2();
  private final ProgressBar bar = new ProgressBar();
  private final Paragraph numbers = new Paragraph();
  private final Paragraph note = new Paragraph();
  private final String what;

  /** Whether the end came while somebody was looking, which is worth a notice. */
  private boolean watched;

  BatchProgress(StopBatch batch, String what) {
    this.what = what;
    numbers.addClassName("lead");
    numbers.getElement().setAttribute("role", "status");
    getContent().addClassName("stop-section");
    getContent().add(title, bar, numbers, note);
    show(batch);
  }

  void show(StopBatch batch) {
    boolean done = batch.isDone();
    bar.setVisible(!done);
    bar.setIndeterminate(batch.selecting());
    bar.setMax((double) Math.max(1, batch.found()));
    if (!batch.selecting()) {
      bar.setValue((double) Math.min(batch.stopped(), batch.found()));
    }
    title.setText(getTranslation(done ? "exit.batch.done" : "exit.batch.running"));
    numbers.setText(
        done
            ? getTranslation("exit.batch.result", batch.stopped(), what)
            : getTranslation("exit.batch.progress", batch.stopped(), batch.found()));
    note.setText(
        done
            ? getTranslation("exit.batch.receipts", batch.stopped())
            : getTranslation("exit.batch.goes-on"));
    if (done && watched) {
      Notices.success(getTranslation("exit.batch.result", batch.stopped(), what));
    }
    watched = !done;
  }
}
