package dev.sortie.access;

import dev.sortie.audit.AuditLog;
import dev.sortie.audit.Author;
import dev.sortie.audit.Author.Kind;
import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * Writes down who came in and who did not. A name that nobody has is not kept, since it may be a
 * password in the wrong field.
 */
@Component
final class LoginRecord {

  private final AccountRepository accounts;
  private final AuditLog log;
  private final Deeds deeds;
  private final InstantSource time;

  LoginRecord(AccountRepository accounts, AuditLog log, Deeds deeds, InstantSource time) {
    this.accounts = accounts;
    this.log = log;
    this.deeds = deeds;
    this.time = time;
  }

  /**
   * @param address of the network
   */
  void succeeded(SignedIn who, String address) {
    String id = who.id().value().toString();
    deeds.together(
        () -> {
          accounts.loggedIn(who.id(), time.instant());
          log.keep(
              new Author(Kind.ACCOUNT, id, who.name()),
              Deed.of("access.logged-in", "account", who.name()).now("from", address));
          return id;
        });
  }

  /** Tries beyond the limit are not written down: else they would fill the log. */
  void failed(String name, String address) {
    String known = accounts.credentials(name).isPresent() ? name : "";
    deeds.together(
        () -> {
          log.keep(
              Author.VISITOR,
              Deed.of("access.login-failed", "account", known).now("from", address));
          return known;
        });
  }
}
