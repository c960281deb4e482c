package dev.sortie.enrollment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.sortie.base.LiveUpdates;
import dev.sortie.base.Notices;
import dev.sortie.enrollment.EnrollContacts;
import dev.sortie.enrollment.EnrollmentBatch;
import java.util.function.BooleanSupplier;

/** How far a request is, and at its end what became of it. Closing the page does not stop it. */
final class BatchStep extends Composite<Section> {

  private final H2 title = new H2();
  private final ProgressBar bar = new ProgressBar();
  private final Paragraph numbers = new Paragraph();
  private final Div rest = new Div();
  private final String campaign;
  private final transient BooleanSupplier isPaused;

  /** Whether the end came while somebody was looking, which is worth a notice. */
  private boolean watched;

  /**
   * @param campaign what it is called
   * @param isPaused whether nobody gets in for now
   */
  BatchStep(
      EnrollContacts enrolling,
      EnrollmentBatch found,
      String campaign,
      BooleanSupplier isPaused,
      LiveUpdates live) {
    this.campaign = campaign;
    this.isPaused = isPaused;
    numbers.addClassName("enroll-lead");
    numbers.getElement().setAttribute("role", "status");
    Anchor back =
        new Anchor(
            "campaigns/" + found.campaign().value(),
            getTranslation("enrollment.batch.to-campaign", campaign));
    getContent().addClassNames("enroll-section", "enroll-batch");
    getContent().add(title, bar, numbers, rest, back);
    show(found);
    live.follow(this, () -> enrolling.batch(found.id()).orElse(found), this::show);
  }

  private void show(EnrollmentBatch batch) {
    boolean done = batch.isDone();
    bar.setVisible(!done);
    bar.setIndeterminate(batch.selecting());
    bar.setMax((double) Math.max(1, batch.counts().entering()));
    if (!batch.selecting()) {
      bar.setValue((double) batch.started());
    }
    title.setText(getTranslation(done ? "enrollment.batch.done" : "enrollment.batch.running"));
    numbers.setText(
        done
            ? getTranslation("enrollment.batch.entered", batch.counts().entering(), campaign)
            : getTranslation(
                "enrollment.batch.progress", batch.started(), batch.counts().entering()));
    rest.removeAll();
    rest.add(
        done
            ? new StaysOut(batch.counts())
            : new Paragraph(
                getTranslation(
                    isPaused.getAsBoolean()
                        ? "enrollment.batch.paused"
                        : "enrollment.batch.goes-on")));
    tellTheEnd(done, batch.counts().entering());
  }

  private void tellTheEnd(boolean done, long entered) {
    if (done && watched) {
      Notices.success(getTranslation("enrollment.batch.entered", entered, campaign));
    }
    watched = !done;
  }
}
