package dev.sortie.database;

import dev.sortie.shared.DataDirectory;
import dev.sortie.shared.Ports;
import dev.sortie.shared.StartupException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL of our own as a child process, on loopback, with its data in the data folder.
 *
 * <p>The library that starts it is made for tests: it switches {@code fsync} and {@code
 * synchronous_commit} off and trusts everybody on the machine. All three are set right here, since
 * what was accepted must survive a power cut and the ledger is nobody else's to read.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final SupervisedPostgres postgres;
  private final DatabaseAccount account;

  private EmbeddedDatabase(SupervisedPostgres postgres, DatabaseAccount account) {
    this.postgres = postgres;
    this.account = account;
  }

  /**
   * Starts the database of this data folder, making it if there is none. One that an earlier run
   * left behind is ended first.
   *
   * @throws StartupException if the port is taken or PostgreSQL does not come up
   */
  static EmbeddedDatabase start(DataDirectory data, int port, String newPassword) {
    Path folder = data.folder("database");
    Path cluster = folder.resolve("cluster");
    OrphanedPostgres.of(cluster).ifPresent(OrphanedPostgres::end);
    Ports.requireFree(port, "sortie.database.port");
    DatabaseAccount account = DatabaseAccount.keptIn(folder, newPassword);
    try {
      SupervisedPostgres postgres =
          SupervisedPostgres.start(at -> launch(cluster, folder, at, account), cluster, port);
      if (!account.isSetUp(cluster)) {
        account.setUp(postgres.server(), cluster);
      }
      EmbeddedDatabase started = new EmbeddedDatabase(postgres, account);
      account.publish(folder, started.getJdbcUrl());
      return started;
    } catch (IOException | IllegalStateException cause) {
      throw new StartupException(
          "database-start", cause, folder, String.valueOf(cause.getMessage()));
    }
  }

  private static EmbeddedPostgres launch(
      Path cluster, Path folder, int port, DatabaseAccount account) throws IOException {
    ProcessBuilder.Redirect log =
        ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile());
    return EmbeddedPostgres.builder()
        .setDataDirectory(cluster)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPort(port)
        .setPGStartupWait(START_LIMIT)
        .setConnectConfig("password", account.password())
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("locale", "C")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "100")
        .setServerConfig("shared_buffers", "128MB")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setOutputRedirector(log)
        .setErrorRedirector(log)
        .start();
  }

  @Override
  public String getJdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + DatabaseAccount.DATABASE;
  }

  @Override
  public String getUsername() {
    return DatabaseAccount.USER;
  }

  @Override
  public String getPassword() {
    return account.password();
  }

  /**
   * Ends PostgreSQL in its fast way: open transactions are rolled back, nothing committed is lost.
   */
  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
