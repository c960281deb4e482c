package dev.sortie.access;

import dev.sortie.audit.AuditFixture;
import dev.sortie.shared.DataDirectory;
import dev.sortie.shared.Deeds;
import dev.sortie.shared.Ids;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The module on a database, at one settable time. */
final class AccessFixture {

  private static final SecureRandom RANDOM = new SecureRandom();

  Instant now = Instant.parse("2026-11-21T10:00:00Z");

  final AccountRepository repository;
  final Passwords passwords = new Passwords(RANDOM);
  final PasswordFile file;
  final Accounts accounts;
  final ApiKeys keys;
  final FirstAdministrator first;

  private final LoginRecord record;

  AccessFixture(JdbcClient jdbc, PlatformTransactionManager transactions, Path folder) {
    Deeds deeds = new Deeds(new TransactionTemplate(transactions), event -> {});
    Ids ids = new Ids(() -> now, RANDOM);
    this.repository = new AccountRepository(jdbc);
    this.file = new PasswordFile(new DataDirectory(folder));
    NewAccounts added = new NewAccounts(repository, passwords, ids, () -> now);
    this.accounts = new Accounts(repository, added, passwords, file, deeds);
    this.keys = new ApiKeys(new ApiKeyRepository(jdbc), ids, RANDOM, () -> now, deeds);
    this.record = new LoginRecord(repository, AuditFixture.log(jdbc, () -> now), deeds, () -> now);
    this.first = new FirstAdministrator(repository, added, passwords, file);
  }

  Login login() {
    var settings = new LoginSettings(3, 100, Duration.ofMinutes(15));
    return new Login(repository, passwords, new LoginLimits(settings, () -> now), record);
  }

  /** Somebody new of this role, as they are when they have logged in. */
  SignedIn signedIn(Role role) {
    String name = role.name().toLowerCase() + UUID.randomUUID().toString().substring(0, 8);
    accounts.create(name, role);
    var account = repository.credentials(name).orElseThrow();
    return new SignedIn(account.id(), name, role, account.version());
  }
}
