package dev.sortie.sending;

import dev.sortie.shared.Ids;
import dev.sortie.shared.Lease;
import dev.sortie.shared.SortieClock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * This running application among those that share a ledger, and how long a lease of it holds. Each
 * start is a new node.
 */
@Component
final class Node {

  private final UUID id;
  private final SortieClock clock;
  private final Lease lease;

  Node(Ids ids, SortieClock clock, Lease lease) {
    this.id = ids.next();
    this.clock = clock;
    this.lease = lease;
  }

  UUID id() {
    return id;
  }

  /** The time that leases go by: the real one, since a jump of the time machine kills nobody. */
  Instant realNow() {
    return clock.instant().minus(clock.ahead());
  }

  Instant leaseUntil() {
    return realNow().plus(lease.time());
  }
}
