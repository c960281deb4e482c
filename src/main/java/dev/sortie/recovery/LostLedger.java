package dev.sortie.recovery;

import dev.sortie.campaign.VersionSuccession;
import dev.sortie.enrollment.LedgerSuccession;
import dev.sortie.enrollment.LedgerSuccession.Standing;
import dev.sortie.exit.SweeperRepair;
import dev.sortie.exit.SweeperRepair.Done;
import dev.sortie.exit.SweeperRepairs;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes down what became of an enrollment whose instance was gone. */
@Component
final class LostLedger {

  private static final Logger log = LoggerFactory.getLogger(LostLedger.class);

  private final LedgerSuccession ledger;
  private final VersionSuccession versions;
  private final SweeperRepairs repairs;
  private final TransactionOperations transaction;
  private final InstantSource time;

  LostLedger(
      LedgerSuccession ledger,
      VersionSuccession versions,
      SweeperRepairs repairs,
      TransactionOperations transaction,
      InstantSource time) {
    this.ledger = ledger;
    this.versions = versions;
    this.repairs = repairs;
    this.transaction = transaction;
    this.time = time;
  }

  Instant now() {
    return time.instant();
  }

  /** How the engine knows the version that the enrollment is in. */
  long definition(Standing standing) {
    return versions.all().stream()
        .filter(version -> version.id().equals(standing.version()))
        .findFirst()
        .orElseThrow()
        .processDefinitionKey();
  }

  boolean release(Standing standing, long instance) {
    return ledger.release(standing.id(), instance);
  }

  /** The rows show the end that nobody took note of. */
  void end(Standing standing, boolean completed) {
    write(
        standing,
        standing.processInstanceKey(),
        completed ? Done.ENDED : Done.FAILED,
        null,
        now -> completed ? ledger.finish(standing.id(), now) : ledger.giveUp(standing.id(), now));
  }

  /** It can not go on: a person must look. */
  void giveUp(Standing standing, Obstacle obstacle) {
    write(
        standing,
        standing.processInstanceKey(),
        Done.FAILED,
        obstacle.name(),
        now -> ledger.giveUp(standing.id(), now));
  }

  /** A new instance runs it; a job of that may have said so already. */
  void replaced(Standing standing, @Nullable Long former, long instance) {
    write(
        standing,
        former,
        Done.RECREATED,
        Long.toString(instance),
        now -> ledger.replace(standing.id(), null, instance, now));
  }

  private void write(
      Standing standing,
      @Nullable Long instance,
      Done done,
      @Nullable String detail,
      Predicate<Instant> change) {
    Instant now = time.instant();
    transaction.executeWithoutResult(
        status -> {
          if (change.test(now)) {
            log.warn(
                "Instance {} of enrollment {} is gone in the engine: {} {}",
                instance,
                standing.id(),
                done,
                detail);
            repairs.note(
                new SweeperRepair(
                    now, SweeperRepair.Kind.GONE_IN_ENGINE, standing.id(), instance, done, detail));
          }
        });
  }
}
