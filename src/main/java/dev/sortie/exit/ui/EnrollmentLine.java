package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.Door;
import dev.sortie.base.RelativeTime;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.ExitReason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** One campaign that a contact is or was in: since when, or by which door and when. */
final class EnrollmentLine extends Composite<ListItem> {

  EnrollmentLine(Enrollment enrollment, String campaign, InstantSource time) {
    Span where = new Span(new Anchor("monitor/instances/" + enrollment.id(), campaign));
    where.addClassName("where");
    getContent().add(where, state(enrollment), new RelativeTime(moment(enrollment), time));
  }

  void withAction(Component action) {
    getContent().add(action);
  }

  private StatusPill state(Enrollment enrollment) {
    return switch (enrollment.state()) {
      case ENROLLED -> new StatusPill(getTranslation("exit.state.enrolled"), Tone.WAITING);
      case ACTIVE -> new StatusPill(getTranslation("exit.state.active"), Tone.LIVE);
      case EXITING -> new StatusPill(getTranslation("exit.state.exiting"), Tone.NEUTRAL);
      case EXITED ->
          door(enrollment)
              .map(StatusPill::new)
              .orElseGet(() -> new StatusPill(getTranslation("exit.state.finished"), Tone.NEUTRAL));
      case FINISHED -> new StatusPill(getTranslation("exit.state.finished"), Tone.NEUTRAL);
      case FAILED -> new StatusPill(getTranslation("exit.state.failed"), Tone.ATTENTION);
    };
  }

  private static Optional<Door> door(Enrollment enrollment) {
    return Optional.ofNullable(enrollment.exitReason())
        .map(ExitReason::boundaryEvent)
        .flatMap(Door::ofElement);
  }

  private static Instant moment(Enrollment enrollment) {
    Instant ended = enrollment.endedAt();
    return ended == null ? enrollment.enteredAt() : ended;
  }
}
