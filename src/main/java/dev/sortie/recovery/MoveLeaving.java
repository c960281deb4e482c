package dev.sortie.recovery;

import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.LedgerSuccession;
import dev.sortie.sending.SendSuccession;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The first transaction of a move: from its commit on the former instance may not act for the
 * enrollment any more. It holds the contact's gate exclusively as a stop does, so no mail of that
 * instance leaves later.
 */
@Component
final class MoveLeaving {

  /** What came of it. */
  enum Outcome {
    /** The former instance is out of the game. */
    LEFT,
    /** It stays where it is. */
    KEPT,
    /** A mail is leaving at this moment, or another node is at it: later. */
    LATER
  }

  private final MovePlaces places;
  private final LedgerSuccession ledger;
  private final SendSuccession sends;
  private final MoveQueue queue;
  private final TransactionOperations transaction;
  private final InstantSource time;

  MoveLeaving(
      MovePlaces places,
      LedgerSuccession ledger,
      SendSuccession sends,
      MoveQueue queue,
      TransactionOperations transaction,
      InstantSource time) {
    this.places = places;
    this.ledger = ledger;
    this.sends = sends;
    this.queue = queue;
    this.transaction = transaction;
    this.time = time;
  }

  Outcome of(MoveQueue.Item item) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Outcome outcome = leave(item);
              if (outcome == Outcome.LATER) {
                status.setRollbackOnly();
              }
              return outcome;
            }));
  }

  private Outcome leave(MoveQueue.Item item) {
    EnrollmentId id = item.enrollment();
    MoveRules.Place place = places.of(List.of(id)).get(id);
    if (place == null) {
      return kept(item, MoveObstacle.NOT_INSIDE);
    }
    Optional<MoveObstacle> obstacle = MoveRules.obstacle(place);
    if (obstacle.isPresent()) {
      return kept(item, obstacle.get());
    }
    Resumption now = ((GoingOn.At) Objects.requireNonNull(place.goingOn())).resumption();
    boolean sameInstance =
        Objects.equals(place.standing().processInstanceKey(), item.formerInstance());
    if (!sameInstance || !now.elements().equals(item.origin().elements())) {
      return kept(item, MoveObstacle.WENT_ON);
    }
    if (!ledger.leave(place.standing(), item.formerInstance(), item.toVersion(), time.instant())) {
      return kept(item, MoveObstacle.WENT_ON);
    }
    if (sends.isLeaving(id)) {
      return Outcome.LATER;
    }
    sends.leave(id, item.formerInstance(), time.instant());
    queue.left(item, now, time.instant());
    return Outcome.LEFT;
  }

  /** Seen after another node began with it, an enrollment looks as if it could not be moved. */
  private Outcome kept(MoveQueue.Item item, MoveObstacle obstacle) {
    return queue.kept(item, obstacle) ? Outcome.KEPT : Outcome.LATER;
  }
}
