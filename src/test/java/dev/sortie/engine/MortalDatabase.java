package dev.sortie.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** A PostgreSQL that can be ended without a word and comes back with its data at its port. */
final class MortalDatabase implements AutoCloseable {

  private final Path folder;
  private final HikariDataSource pool;
  private EmbeddedPostgres postgres;

  private MortalDatabase(Path folder, EmbeddedPostgres postgres) {
    this.folder = folder;
    this.postgres = postgres;
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
    config.setMinimumIdle(0);
    this.pool = new HikariDataSource(config);
  }

  /** Makes one in this folder, with the tables of Sortie. */
  static MortalDatabase in(Path folder) throws IOException {
    MortalDatabase made = new MortalDatabase(folder, start(folder, 0));
    Flyway.configure().dataSource(made.pool).load().migrate();
    return made;
  }

  HikariDataSource pool() {
    return pool;
  }

  /** SIGKILL to the server and all of its children; returns when they are gone. */
  void kill() throws IOException {
    ProcessHandle server =
        ProcessHandle.of(
                Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst()))
            .orElseThrow();
    List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }

  void comeBack() throws IOException {
    int port = postgres.getPort();
    postgres.close();
    postgres = start(folder, port);
  }

  @Override
  public void close() throws IOException {
    pool.close();
    postgres.close();
  }

  private static EmbeddedPostgres start(Path folder, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setPGStartupWait(Duration.ofMinutes(2))
        .setPort(port)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .start();
  }
}
