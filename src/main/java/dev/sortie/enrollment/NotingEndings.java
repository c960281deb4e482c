package dev.sortie.enrollment;

import dev.sortie.engine.Ending;
import dev.sortie.engine.EngineRows;
import dev.sortie.shared.Loop;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes over from the engine who has left or come to the end, and tells it to others. */
@Component
final class NotingEndings implements Loop.Work {

  private static final int MOST = 500;

  private final EngineRows rows;
  private final EndingRepository repository;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;

  NotingEndings(
      EngineRows rows,
      EndingRepository repository,
      TransactionOperations transaction,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.repository = repository;
    this.transaction = transaction;
    this.events = events;
  }

  @Override
  public boolean once() {
    return Boolean.TRUE.equals(transaction.execute(status -> take() == MOST));
  }

  private int take() {
    List<Ending> taken = rows.takeEndings(MOST);
    List<EndingRules.Outcome> outcomes = EndingRules.outcomes(taken);
    if (!outcomes.isEmpty()) {
      Map<EnrollmentId, Instant> ended = repository.end(outcomes);
      if (!ended.isEmpty()) {
        events.publishEvent(new EnrollmentsEnded(ended));
      }
    }
    return taken.size();
  }
}
