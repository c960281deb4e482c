package dev.sortie.recovery;

import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.LedgerSuccession;
import dev.sortie.enrollment.LedgerSuccession.Standing;
import dev.sortie.exit.ExitSuccession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes down what came of one enrollment of a move. */
@Component
final class MoveLedger {

  private static final Logger log = LoggerFactory.getLogger(MoveLedger.class);

  private final LedgerSuccession ledger;
  private final ExitSuccession exits;
  private final MoveQueue queue;
  private final TransactionOperations transaction;
  private final InstantSource time;

  MoveLedger(
      LedgerSuccession ledger,
      ExitSuccession exits,
      MoveQueue queue,
      TransactionOperations transaction,
      InstantSource time) {
    this.ledger = ledger;
    this.exits = exits;
    this.queue = queue;
    this.transaction = transaction;
    this.time = time;
  }

  Instant now() {
    return time.instant();
  }

  List<Long> former(EnrollmentId id) {
    return ledger.former(id);
  }

  /**
   * Whether nothing is left to do: another node has done it, a stop came between the instances, or
   * the next one acts already.
   */
  boolean isSettled(MoveQueue.Item item) {
    if (!queue.isLeft(item)) {
      return true;
    }
    Standing standing = ledger.of(List.of(item.enrollment())).get(item.enrollment());
    if (standing == null || standing.state().isFinal()) {
      queue.over(item);
      return true;
    }
    if (standing.processInstanceKey() != null) {
      queue.moved(item, time.instant());
      return true;
    }
    if (standing.state() == EnrollmentState.EXITING) {
      end(item);
      return true;
    }
    return false;
  }

  /** Whether this instance runs it now; if not, it has another, or left. */
  boolean moved(MoveQueue.Item item, long instance) {
    return became(item, instance, () -> queue.moved(item, time.instant()));
  }

  void turnBack(MoveQueue.Item item) {
    log.warn(
        "The engine does not let enrollment {} go on at {}", item.enrollment(), item.destination());
    ledger.turnTo(item.enrollment(), item.fromVersion());
  }

  boolean back(MoveQueue.Item item, long instance) {
    return became(item, instance, () -> queue.back(item));
  }

  /** It can go on nowhere: a person must look. */
  void giveUp(MoveQueue.Item item) {
    log.error("Enrollment {} can go on nowhere, and is ended", item.enrollment());
    end(item);
  }

  private boolean became(MoveQueue.Item item, long instance, Runnable note) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              boolean own = ledger.replace(item.enrollment(), null, instance, time.instant());
              note.run();
              return own;
            }));
  }

  private void end(MoveQueue.Item item) {
    Instant now = time.instant();
    transaction.executeWithoutResult(
        status -> {
          if (ledger.giveUp(item.enrollment(), now)) {
            exits.left(item.enrollment(), now);
          }
          queue.over(item);
        });
  }
}
