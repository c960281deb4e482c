package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.sortie.base.Door;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.ExitReason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an instance is, in one or two words. */
final class InstancePill extends Composite<Div> {

  InstancePill(EnrollmentState state, @Nullable ExitReason exit, boolean stuck) {
    getContent().addClassName("pills");
    getContent().add(pill(state, exit));
    if (stuck) {
      getContent().add(new StatusPill(getTranslation("monitor.status.stuck"), Tone.ATTENTION));
    }
  }

  private Component pill(EnrollmentState state, @Nullable ExitReason exit) {
    return switch (state) {
      case ENROLLED -> new StatusPill(getTranslation("monitor.status.enrolled"), Tone.WAITING);
      case ACTIVE -> new StatusPill(getTranslation("monitor.status.inside"), Tone.LIVE);
      case EXITING -> new StatusPill(getTranslation("monitor.status.leaving"), Tone.NEUTRAL);
      case EXITED -> door(exit);
      case FINISHED -> new StatusPill(getTranslation("monitor.status.finished"), Tone.NEUTRAL);
      case FAILED -> new StatusPill(getTranslation("monitor.status.failed"), Tone.ATTENTION);
    };
  }

  private Component door(@Nullable ExitReason exit) {
    return Optional.ofNullable(exit)
        .map(ExitReason::boundaryEvent)
        .flatMap(Door::ofElement)
        .map(StatusPill::new)
        .orElseGet(() -> new StatusPill(getTranslation("monitor.status.finished"), Tone.NEUTRAL));
  }
}
