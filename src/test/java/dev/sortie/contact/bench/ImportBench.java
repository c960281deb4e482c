package dev.sortie.contact.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.sortie.contact.ContactFixture;
import dev.sortie.contact.ContactImport;
import dev.sortie.contact.ContactImports;
import dev.sortie.contact.ImportOptions;
import dev.sortie.contact.ImportPreview;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;

/**
 * How long a CSV file takes from the upload to the contacts: new ones, and the same file once more.
 * Arguments: rows (100000).
 */
final class ImportBench {

  private ImportBench() {}

  public static void main(String[] arguments) throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    int rows = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
    Path home = Files.createTempDirectory("sortie-import-bench");
    Path file = written(home.resolve("people.csv"), rows);
    try (EmbeddedPostgres postgres = postgres();
        HikariDataSource database = database(postgres);
        ContactImports imports =
            ContactFixture.imports(
                database, new JdbcTransactionManager(database), home, DataSize.ofGigabytes(2))) {
      System.out.printf("%d rows, %d MB%n", rows, Files.size(file) >> 20);
      System.out.printf(
          "%-8s %10s %10s %12s %10s%n", "import", "upload s", "import s", "rows/s", "heap MB");
      measure("new", imports, file, rows);
      measure("known", imports, file, rows);
    }
  }

  private static void measure(String what, ContactImports imports, Path file, int rows)
      throws Exception {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long begin = System.nanoTime();
    ImportPreview preview;
    try (InputStream content = Files.newInputStream(file)) {
      preview = imports.upload("people.csv", Files.size(file), content);
    }
    long uploaded = System.nanoTime();
    imports.start(
        preview.id(), new ImportOptions(preview.columns(), Set.of("bench"), "A fair", "v1", ""));
    ContactImport ended =
        Awaitility.await()
            .atMost(Duration.ofMinutes(30))
            .pollInterval(Duration.ofMillis(50))
            .until(() -> imports.find(preview.id()).orElseThrow(), it -> it.state().isFinal());
    double seconds = (System.nanoTime() - uploaded) / 1e9;
    if (ended.imported() != rows) {
      throw new IllegalStateException("Expected " + rows + " contacts, but it ended as " + ended);
    }
    System.out.printf(
        "%-8s %10.1f %10.1f %12.0f %10d%n",
        what, (uploaded - begin) / 1e9, seconds, rows / seconds, peakHeap() >> 20);
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static Path written(Path file, int rows) throws Exception {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.println("email;prénom;nom;langue;ville;dernière commande;étiquettes");
      for (int i = 0; i < rows; i++) {
        out.printf(
            "person%d@example%d.org;Prénom%d;Nom%d;fr;\"Ville %d\";2026-01-%02d;shop,paris%n",
            i, i % 997, i % 5_000, i % 20_000, i % 300, 1 + i % 28);
      }
    }
    return file;
  }

  /** As durable as the one of an installation; the library's own choice is not. */
  private static EmbeddedPostgres postgres() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("shared_buffers", "128MB")
        .start();
  }

  private static HikariDataSource database(EmbeddedPostgres postgres) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
    config.setMaximumPoolSize(6);
    HikariDataSource database = new HikariDataSource(config);
    Flyway.configure().dataSource(database).load().migrate();
    return database;
  }
}
