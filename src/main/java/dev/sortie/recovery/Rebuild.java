package dev.sortie.recovery;

import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.shared.Deed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills an empty engine from the ledger: every enrollment goes on at its step with what is left of
 * its wait. May be killed at any moment and run again; what is done stays done.
 */
@Component
final class Rebuild {

  /** How a run ended. */
  sealed interface Outcome {

    /** The engine is the ledger's already; nothing was touched. */
    record NotNeeded() implements Outcome {}

    /** An application works on this ledger; nothing was touched. */
    record InUse() implements Outcome {}

    /** The engine did not come up or went away; the next run goes on here. */
    record Unfinished(long started) implements Outcome {}

    /** All is as it can be. */
    record Done(long started, long givenUp) implements Outcome {}
  }

  private static final int MOST_ROUNDS = 5;

  private final RebuildSteps steps;
  private final NextEngine engine;
  private final RebuildRepository repository;
  private final TransactionOperations transaction;
  private final InstantSource time;

  Rebuild(
      RebuildSteps steps,
      NextEngine engine,
      RebuildRepository repository,
      TransactionOperations transaction,
      InstantSource time) {
    this.steps = steps;
    this.engine = engine;
    this.repository = repository;
    this.transaction = transaction;
    this.time = time;
  }

  Outcome run() throws InterruptedException {
    if (engine.isInUse()) {
      return new Outcome.InUse();
    }
    if (!engine.isReady()) {
      return new Outcome.Unfinished(0);
    }
    if (engine.isOurs()) {
      return new Outcome.NotNeeded();
    }
    steps.deeds().tellBefore(Deed.of("recovery.engine-rebuilt", "engine", ""));
    steps.beginning().begin(transaction, time.instant());
    return fill(steps.deployment().deploy(repository.versions()));
  }

  /** A start without an answer is looked for in the rows before it is asked for again. */
  private Outcome fill(Map<CampaignVersionId, Long> definitions) throws InterruptedException {
    long started = 0;
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      engine.awaitRows();
      started += steps.instances().startAll(definitions, time.instant());
      if (repository.open(null, 1).isEmpty()) {
        return finished(started, steps.instances().giveUpHopeless(time.instant()));
      }
    }
    return new Outcome.Unfinished(started);
  }

  private Outcome finished(long started, long givenUp) {
    Instant now = time.instant();
    transaction.executeWithoutResult(
        status -> {
          repository.finish(now);
          engine.accept();
        });
    return new Outcome.Done(started, givenUp);
  }
}
