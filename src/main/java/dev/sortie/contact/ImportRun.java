package dev.sortie.contact;

import dev.sortie.shared.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports one file in one transaction: after it all good lines are contacts, or, whatever happened,
 * nothing is. How far it is, and the notes, are written beside that transaction, so that others see
 * them while it goes on.
 */
@Component
final class ImportRun {

  private final DataSource database;
  private final TransactionTemplate transaction;
  private final TransactionTemplate beside;
  private final ImportRepository imports;
  private final StagedImport staged;
  private final AddressKeys keys;
  private final Ids ids;
  private final InstantSource time;
  private final Locale defaultLanguage;
  private volatile boolean stopping;

  ImportRun(
      DataSource database,
      PlatformTransactionManager transactions,
      Ids ids,
      InstantSource time,
      ContactSettings settings) {
    JdbcClient jdbc = JdbcClient.create(database);
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
    this.beside = new TransactionTemplate(transactions);
    this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.imports = new ImportRepository(jdbc);
    this.staged = new StagedImport(jdbc);
    this.keys = new AddressKeys(jdbc);
    this.ids = ids;
    this.time = time;
    this.defaultLanguage = settings.defaultLanguage();
  }

  /**
   * Runs to the end.
   *
   * @param claimed called when the import is marked as running and others are kept away from it
   * @throws ImportRefusedException if somebody else runs it or ran it
   */
  void run(UUID id, ImportFile file, ImportOptions options, Runnable claimed) {
    String language =
        LanguageNames.parse(options.language()).orElse(defaultLanguage).toLanguageTag();
    transaction.executeWithoutResult(
        status -> {
          claim(id, options);
          claimed.run();
          ImportNotes notes = copied(id, file, options);
          long duplicates = staged.dropDuplicates(id, addressHeader(options), notes.room());
          var merged = staged.merge(options, language, time.instant());
          imports.markDone(
              id, merged.created(), merged.updated(), notes.count() + duplicates, time.instant());
        });
  }

  /** Imports that go on end as interrupted. */
  void stop() {
    stopping = true;
  }

  private void tell(UUID id, long line, long bad) {
    if (stopping) {
      throw new CancellationException("Import stopped at line " + line);
    }
    beside.executeWithoutResult(status -> imports.progress(id, line, bad));
  }

  /** Says that nothing was imported, and why. */
  void fail(UUID id, ImportFailure failure) {
    beside.executeWithoutResult(status -> imports.markFailed(id, failure, time.instant()));
  }

  /** Like {@link #fail}, if the one who ran it is gone. */
  void failIfAbandoned(UUID id) {
    transaction.executeWithoutResult(
        status -> {
          if (imports.lock(id)) {
            imports.markFailed(id, ImportFailure.interrupted(), time.instant());
          }
        });
  }

  /**
   * The lock is taken before the mark is seen, and the database drops it when the one who holds it
   * dies. So an import that is marked as running and not locked was interrupted.
   */
  private void claim(UUID id, ImportOptions options) {
    boolean claimed =
        imports.lock(id)
            && Boolean.TRUE.equals(beside.execute(status -> imports.markRunning(id, options)));
    if (!claimed) {
      throw ImportRefusedException.alreadyStarted(id);
    }
  }

  private ImportNotes copied(UUID id, ImportFile file, ImportOptions options) {
    staged.create();
    ImportNotes notes = new ImportNotes(id, imports, beside);
    Connection connection = DataSourceUtils.getConnection(database);
    try {
      new ImportCopy(options, notes, line -> tell(id, line, notes.count()), ids, keys.mac())
          .run(file, connection);
      return notes;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (SQLException refused) {
      throw new IllegalStateException("Expected PostgreSQL to take the rows", refused);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }

  private static String addressHeader(ImportOptions options) {
    return options.columns().stream()
        .filter(column -> column.field() == ImportField.ADDRESS)
        .findFirst()
        .map(ImportColumn::header)
        .orElse("");
  }
}
