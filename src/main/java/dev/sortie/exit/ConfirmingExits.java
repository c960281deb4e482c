package dev.sortie.exit;

import dev.sortie.enrollment.EnrollmentsEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Completes the receipts, in the transaction that notes the end. */
@Component
final class ConfirmingExits {

  private final ExitMessageRepository messages;

  ConfirmingExits(ExitMessageRepository messages) {
    this.messages = messages;
  }

  @EventListener
  void on(EnrollmentsEnded ended) {
    messages.confirm(ended.endedAt());
  }
}
