package dev.sortie.sending;

import dev.sortie.shared.Loop;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps this node's transmissions alive and gives up those of nodes that died. */
@Component
final class Leases implements Loop.Work {

  private static final Logger log = LoggerFactory.getLogger(Leases.class);

  private final SendLedger ledger;
  private final Attempts attempts;
  private final InstantSource time;
  private final MeterRegistry meters;

  Leases(SendLedger ledger, Attempts attempts, InstantSource time, MeterRegistry meters) {
    this.ledger = ledger;
    this.attempts = attempts;
    this.time = time;
    this.meters = meters;
  }

  /** Own leases first: a node that slept takes none from itself while it is at work. */
  @Override
  public boolean once() {
    ledger.renewLeases(attempts.underWay());
    List<SendId> lost = ledger.giveUpLost(time.instant());
    if (!lost.isEmpty()) {
      meters.counter("sortie.sends.lost").increment(lost.size());
      log.warn(
          "{} mails were in transmission when their node died; they may have arrived and are not"
              + " sent again: {}",
          lost.size(),
          lost.stream().limit(10).toList());
    }
    return false;
  }
}
