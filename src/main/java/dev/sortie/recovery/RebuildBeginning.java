package dev.sortie.recovery;

import dev.sortie.engine.EngineSuccession;
import dev.sortie.enrollment.LedgerSuccession;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The one transaction that begins a rebuild: writes down what has to be made again, and only then
 * lets go of what the lost engine said. Before its commit nothing is changed, after it nothing is
 * read from the rows of the lost engine any more.
 */
@Component
final class RebuildBeginning {

  private final EngineSuccession engine;
  private final LedgerSuccession ledger;
  private final RebuildPlanner planner;
  private final SettingAside settingAside;
  private final RebuildRepository repository;

  RebuildBeginning(
      EngineSuccession engine,
      LedgerSuccession ledger,
      RebuildPlanner planner,
      SettingAside settingAside,
      RebuildRepository repository) {
    this.engine = engine;
    this.ledger = ledger;
    this.planner = planner;
    this.settingAside = settingAside;
    this.repository = repository;
  }

  /** Nothing to do where a rebuild into this engine has begun already. */
  void begin(TransactionOperations transaction, Instant now) {
    UUID present = engine.present().orElse(null);
    Optional<RebuildRepository.Begun> unfinished = repository.unfinished();
    if (unfinished.isPresent() && Objects.equals(unfinished.get().engine(), present)) {
      return;
    }
    if (unfinished.isEmpty()) {
      ledger.noteEndings();
    }
    transaction.executeWithoutResult(
        status -> {
          if (unfinished.isPresent()) {
            // No worker ever ran on the engine that is lost in between: the plan still holds.
            repository.finish(now);
            repository.reopenItems();
          } else {
            repository.forgetItems();
            planner.plan(repository::insert);
          }
          settingAside.of(repository.begin(present, now), now);
        });
  }
}
