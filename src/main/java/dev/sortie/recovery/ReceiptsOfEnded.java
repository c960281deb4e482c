package dev.sortie.recovery;

import dev.sortie.enrollment.EnrollmentsEnded;
import dev.sortie.exit.ExitSuccession;
import org.springframework.context.event.EventListener;

/**
 * Completes receipts while the command alone runs, as the application does it otherwise. No
 * {@code @Component}, so that the application does not pick it up.
 */
final class ReceiptsOfEnded {

  private final ExitSuccession exits;

  ReceiptsOfEnded(ExitSuccession exits) {
    this.exits = exits;
  }

  @EventListener
  void on(EnrollmentsEnded ended) {
    ended.endedAt().forEach(exits::left);
  }
}
