package dev.sortie.exit;

import dev.sortie.enrollment.EnrollmentsEnded;
import java.time.Duration;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Completes the receipts, in the transaction that notes the end, and measures once it is noted. */
@Component
final class ConfirmingExits {

  private final ExitMessageRepository messages;
  private final ExitFiguresRepository figures;
  private final ExitMetrics metrics;

  ConfirmingExits(
      ExitMessageRepository messages, ExitFiguresRepository figures, ExitMetrics metrics) {
    this.messages = messages;
    this.figures = figures;
    this.metrics = metrics;
  }

  @EventListener
  void on(EnrollmentsEnded ended) {
    messages.confirm(ended.endedAt());
    List<Duration> times = figures.took(ended.endedAt().keySet());
    if (times.isEmpty()) {
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            metrics.ended(times);
          }
        });
  }
}
