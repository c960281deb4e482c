package dev.sortie.recovery;

import dev.sortie.shared.Lease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is to carry out a move: a node keeps it while it gives signs of life. Two at the
 * same one do no harm, but work for nothing.
 */
@Component
final class MoveTurns {

  /** Until a mail that is leaving is through, or a busy engine has room. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private final MoveQueue queue;
  private final Lease lease;
  private final InstantSource time;

  MoveTurns(MoveQueue queue, Lease lease, InstantSource time) {
    this.queue = queue;
    this.lease = lease;
    this.time = time;
  }

  /** The oldest open move that nobody carries out; it is the caller's for a lease. */
  Optional<MoveId> take() {
    Instant now = time.instant();
    return queue.claim(now, now.plus(lease.time()));
  }

  /** A sign of life. */
  void keep(MoveId move) {
    queue.lease(move, time.instant().plus(lease.time()));
  }

  /** Leaves what is not at an end to whoever comes next. */
  void later(MoveId move) {
    queue.lease(move, time.instant().plus(SOON));
  }

  void finish(MoveId move) {
    queue.finish(move, time.instant());
  }
}
