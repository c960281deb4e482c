package dev.sortie.exit;

import dev.sortie.contact.ContactId;
import dev.sortie.contact.TagChanges;
import dev.sortie.contact.TagsChanged;
import dev.sortie.shared.Loop;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets tags work that were given or taken away: as a goal, as an unsubscribe, as the start of a
 * campaign. Whoever changes a tag by a call waits for it; what an import changes, or a crash left
 * over, is done in the background.
 */
@Component
final class TagTriggers implements Loop.Work {

  private static final int MOST = 200;

  private final TagChanges changes;
  private final Triggers triggers;
  private final TagLedger ledger;
  private final Stops stops;
  private final TransactionOperations transaction;

  TagTriggers(
      TagChanges changes,
      Triggers triggers,
      TagLedger ledger,
      Stops stops,
      TransactionOperations transaction) {
    this.changes = changes;
    this.triggers = triggers;
    this.ledger = ledger;
    this.stops = stops;
    this.transaction = transaction;
  }

  @EventListener
  void on(TagsChanged changed) {
    boolean committed = !TransactionSynchronizationManager.isActualTransactionActive();
    if (committed && !triggers.tags().isEmpty()) {
      changed.contacts().forEach(this::apply);
    }
  }

  @Override
  public boolean once() {
    Set<String> tags = triggers.tags();
    changes.keepOnly(tags);
    List<ContactId> waiting = tags.isEmpty() ? List.of() : changes.waiting(MOST);
    waiting.forEach(this::apply);
    return waiting.size() == MOST;
  }

  /** Of two who do this for one contact at once the second finds nothing left. */
  private void apply(ContactId contact) {
    Objects.requireNonNull(
            transaction.execute(
                status ->
                    changes.take(contact).stream()
                        .flatMap(change -> ledger.record(change).stream())
                        .toList()))
        .forEach(stop -> stops.settled(stop, contact));
  }
}
