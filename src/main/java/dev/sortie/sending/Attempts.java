package dev.sortie.sending;

import dev.sortie.shared.DatabaseAway;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The attempts that this node is at, from the commit of TRANSMITTING to the answer's.
 *
 * <p>Only these are kept alive: a row that says TRANSMITTING while nobody is at it, because the
 * database went away in between, has to lapse.
 */
@Component
final class Attempts {

  private static final Logger log = LoggerFactory.getLogger(Attempts.class);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

  private final SendLedger ledger;
  private final Set<SendId> underWay = ConcurrentHashMap.newKeySet();

  Attempts(SendLedger ledger) {
    this.ledger = ledger;
  }

  void begin(Transmission transmission) {
    underWay.add(transmission.id());
  }

  /** Whatever came of it. */
  void end(Transmission transmission) {
    underWay.remove(transmission.id());
  }

  List<SendId> underWay() {
    return List.copyOf(underWay);
  }

  /**
   * Writes down what came of it. While the database is away the answer is kept here, since nobody
   * else knows it and the mail would be UNKNOWN without need.
   *
   * @return whether the row still was this attempt's
   */
  boolean settle(Transmission transmission, Settlement settlement, Instant now)
      throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (true) {
      try {
        return ledger.settle(transmission, settlement, now);
      } catch (RuntimeException failure) {
        if (!DatabaseAway.caused(failure) || System.nanoTime() > end) {
          throw failure;
        }
        log.warn(
            "Send {} is {}, which can not be written yet: {}",
            transmission.id(),
            settlement.state(),
            failure.toString());
        Thread.sleep(BETWEEN_TRIES);
      }
    }
  }
}
