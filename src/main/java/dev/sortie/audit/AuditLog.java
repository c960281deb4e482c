package dev.sortie.audit;

import dev.sortie.shared.Deed;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down who did what, in the transaction that does it: a deed that is rolled back leaves no
 * entry, and one whose entry can not be written does not happen.
 */
@Component
public final class AuditLog {

  private final AuditRepository repository;
  private final Authors authors;
  private final InstantSource time;

  AuditLog(AuditRepository repository, Authors authors, InstantSource time) {
    this.repository = repository;
    this.authors = authors;
    this.time = time;
  }

  /**
   * Keeps a deed of whoever is at work; nothing where Sortie itself is.
   *
   * @throws IllegalStateException if no transaction goes on
   */
  @EventListener
  void on(Deed deed) {
    authors.present().ifPresent(author -> keep(author, deed));
  }

  /**
   * Keeps a deed of somebody who is not yet, or not any more, who is at work: a login.
   *
   * @throws IllegalStateException if no transaction goes on
   */
  public void keep(Author author, Deed deed) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "Expected a deed inside of its transaction, but " + deed.action() + " was told outside");
    }
    repository.insert(author, deed, time.instant());
  }
}
