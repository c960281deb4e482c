package dev.sortie.exit;

import dev.sortie.enrollment.BegunExit;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.shared.Ids;
import dev.sortie.shared.Loop;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes messages for the engine; they leave once the caller's transaction has committed. */
@Component
final class ExitMessages {

  private final ExitMessageRepository messages;
  private final Loop relay;
  private final Ids ids;

  ExitMessages(ExitMessageRepository messages, @Qualifier("relayLoop") Loop relay, Ids ids) {
    this.messages = messages;
    this.relay = relay;
    this.ids = ids;
  }

  /**
   * Opens a door. Where the engine was asked to start an instance and has not answered, the message
   * is written although the enrollment is over: it waits for an instance that may yet come up.
   */
  void exit(StopId stop, Enrollment enrollment, BegunExit exit, ExitReason door, Instant now) {
    messages.insert(
        new ExitMessage(
            ids.next(),
            stop.value(),
            stop,
            enrollment.contact(),
            enrollment.id(),
            enrollment.campaign(),
            door.message(),
            enrollment.id().toString(),
            exit.ended() ? now : null,
            exit.inEngine()),
        now);
    wakeAfterCommit();
  }

  /** Tells enrollments of one contact that something happened. */
  void activity(String event, List<Enrollment> enrollments, Instant now) {
    UUID cause = ids.next();
    for (Enrollment enrollment : enrollments) {
      messages.insert(
          new ExitMessage(
              ids.next(),
              cause,
              null,
              enrollment.contact(),
              enrollment.id(),
              enrollment.campaign(),
              "sortie.activity",
              enrollment.id() + "/" + event,
              null,
              true),
          now);
    }
    wakeAfterCommit();
  }

  private void wakeAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            relay.wake();
          }
        });
  }
}
