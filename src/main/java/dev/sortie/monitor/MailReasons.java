package dev.sortie.monitor;

import dev.sortie.engine.Incident;
import dev.sortie.engine.InstanceTrace;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.sending.Send;
import dev.sortie.sending.SendReason;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the answer out of a story. Pure: the story in, the answer out. */
final class MailReasons {

  private MailReasons() {}

  /**
   * Why the mail of this name was sent, or was not, in this part of the contact's in a campaign.
   */
  static MailAnswer of(InstanceStory story, String template) {
    // A way that leads to one mail twice: the latest time is the one that is asked about.
    Optional<Send> send =
        story.mails().stream()
            .filter(mail -> mail.template().equals(template))
            .max(Comparator.comparing(Send::plannedAt));
    return send.map(mail -> ofSend(story, mail)).orElseGet(() -> withoutSend(story));
  }

  private static MailAnswer ofSend(InstanceStory story, Send send) {
    Instant over = Objects.requireNonNullElse(send.settledAt(), send.plannedAt());
    SendReason reason = Objects.requireNonNullElse(send.reason(), SendReason.OTHER_REFUSAL);
    return switch (send.state()) {
      case ACCEPTED -> new MailAnswer.Sent(over);
      case TRANSMITTING ->
          new MailAnswer.Leaving(Objects.requireNonNullElse(send.transmittingAt(), over));
      case UNKNOWN -> new MailAnswer.MayHaveArrived(over);
      // A step that waits for a person looks at nothing again by itself, whatever its mail says.
      case HELD, DEFERRED ->
          story.obstacles().stream()
              .findFirst()
              .<MailAnswer>map(what -> new MailAnswer.Obstructed(what.elementId(), reason))
              .orElseGet(
                  () ->
                      new MailAnswer.KeptBack(reason, reason.isOpenEnded() ? null : send.nextAt()));
      case REFUSED -> new MailAnswer.Refused(reason, over);
      case CANCELLED -> new MailAnswer.CalledBack(over);
    };
  }

  private static MailAnswer withoutSend(InstanceStory story) {
    Enrollment enrollment = story.enrollment();
    Instant ended = Objects.requireNonNullElse(enrollment.endedAt(), enrollment.enteredAt());
    return switch (enrollment.state()) {
      case ENROLLED -> new MailAnswer.Starting(enrollment.enteredAt());
      case ACTIVE -> inside(story);
      case EXITING, EXITED -> left(enrollment, ended);
      case FINISHED -> new MailAnswer.PassedBy(ended);
      case FAILED -> new MailAnswer.CutShort(ended);
    };
  }

  private static MailAnswer inside(InstanceStory story) {
    List<Incident> obstacles = story.obstacles();
    return obstacles.isEmpty()
        ? new MailAnswer.Ahead(List.copyOf(story.here()), due(story.trace()))
        : new MailAnswer.Obstructed(obstacles.getFirst().elementId(), null);
  }

  private static MailAnswer left(Enrollment enrollment, Instant ended) {
    ExitReason door = enrollment.exitReason();
    Instant at = Objects.requireNonNullElse(enrollment.exitingAt(), ended);
    return door == null ? new MailAnswer.PassedBy(at) : new MailAnswer.LeftBefore(door, at);
  }

  private static @Nullable Instant due(@Nullable InstanceTrace trace) {
    return trace == null
        ? null
        : trace.waits().stream()
            .map(InstanceTrace.Wait::dueAt)
            .min(Comparator.naturalOrder())
            .orElse(null);
  }
}
