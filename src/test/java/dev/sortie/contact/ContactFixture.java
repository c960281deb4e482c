package dev.sortie.contact;

import dev.sortie.shared.DataDirectory;
import dev.sortie.shared.Deeds;
import dev.sortie.shared.DiskReserve;
import dev.sortie.shared.EmailAddress;
import dev.sortie.shared.Ids;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Contacts for tests, of this module and others. */
public final class ContactFixture {

  private static final Instant AGREED = Instant.parse("2026-01-01T00:00:00Z");

  private ContactFixture() {}

  /** The real thing over a migrated database. */
  public static Contacts contacts(
      JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource time) {
    return new Contacts(
        jdbc,
        new TransactionTemplate(transactions),
        new Ids(time, new SecureRandom()),
        time,
        Locale.ENGLISH);
  }

  /** Imports over a migrated database, with files of up to this size in this folder. */
  public static ContactImports imports(
      DataSource database, PlatformTransactionManager transactions, Path home, DataSize most) {
    return imports(database, transactions, home, most, InstantSource.system());
  }

  static ContactImports imports(
      DataSource database,
      PlatformTransactionManager transactions,
      Path home,
      DataSize most,
      InstantSource time) {
    Ids ids = new Ids(time, new SecureRandom());
    DataDirectory data = new DataDirectory(home);
    ContactSettings settings = new ContactSettings(most, Locale.ENGLISH);
    return new ContactImports(
        JdbcClient.create(database),
        new ImportFiles(data, new DiskReserve(data, DataSize.ofBytes(0)), settings),
        new ImportRun(database, transactions, ids, time, settings),
        ids,
        time,
        new Deeds(new TransactionTemplate(transactions), event -> {}));
  }

  /** Somebody to whom marketing mails may be sent. */
  public static ContactDraft contactWithConsent(String address) {
    return contactWithoutConsent(address).withConsent(new Consent.Given("A form", "v1", AGREED));
  }

  /** Somebody who never agreed. */
  public static ContactDraft contactWithoutConsent(String address) {
    return ContactDraft.of(EmailAddress.parse(address));
  }

  /** Forgets the contact here; who listens is not told. */
  public static void erase(Contacts contacts, ContactId id) {
    contacts.erase(id);
  }
}
