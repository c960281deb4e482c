package dev.sortie.shared;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** Tells of deeds. What a deed changes and its entry in the audit log commit together. */
public final class Deeds {

  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;

  public Deeds(TransactionOperations transaction, ApplicationEventPublisher events) {
    this.transaction = transaction;
    this.events = events;
  }

  /**
   * Does this in one transaction, or in the one that goes on; {@link #tell} belongs inside.
   *
   * @return what the work answers
   */
  public <T> T together(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  /** Tells of a deed as a part of the transaction that goes on. */
  public void tell(Deed deed) {
    events.publishEvent(deed);
  }

  /**
   * Tells of a deed that changes nothing in the database, in a transaction of its own or the one
   * that goes on. Before it is done: nothing is done that could not be written down.
   */
  public void tellBefore(Deed deed) {
    transaction.executeWithoutResult(status -> tell(deed));
  }
}
