package dev.sortie.enrollment;

import dev.sortie.modelcheck.Step;
import dev.sortie.modelcheck.StepKind;
import dev.sortie.shared.TimeWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When somebody who enters a campaign now gets its first mail, as far as the diagram says. */
public sealed interface FirstMail {

  /** Right away. */
  record AtOnce() implements FirstMail {}

  /** As soon as its window opens. */
  record At(Instant opening) implements FirstMail {}

  /** After a wait, so that it differs from contact to contact. */
  record AfterWait() implements FirstMail {}

  /** Once the campaign, which is paused, goes on. */
  record AfterPause() implements FirstMail {}

  /** The campaign sends none. */
  record Never() implements FirstMail {}

  /**
   * Reads it from the steps, in the order in which a contact can meet them.
   *
   * @param zone where the window is meant; contacts elsewhere have theirs
   */
  static FirstMail of(List<Step> steps, Instant now, ZoneId zone) {
    for (Step step : steps) {
      switch (step.kind()) {
        case WAIT, WAIT_FOR -> {
          return sends(steps) ? new AfterWait() : new Never();
        }
        case SEND_EMAIL -> {
          return by(step, now, zone);
        }
        default -> {}
      }
    }
    return new Never();
  }

  private static FirstMail by(Step step, Instant now, ZoneId zone) {
    Optional<TimeWindow> window =
        Optional.ofNullable(step.headers().get("window")).flatMap(TimeWindow::parse);
    return window
        .filter(open -> !open.isOpen(now, zone))
        .<FirstMail>map(open -> new At(open.nextOpen(now, zone)))
        .orElse(new AtOnce());
  }

  private static boolean sends(List<Step> steps) {
    return steps.stream().anyMatch(step -> step.kind() == StepKind.SEND_EMAIL);
  }
}
