package dev.sortie.engine.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL as Sortie runs it, with a new database for each arm. */
final class BenchDatabase implements AutoCloseable {

  private static final Path EXPORTER = Path.of("target", "sortie-exporter.jar").toAbsolutePath();

  private final Path folder;
  private final EmbeddedPostgres postgres;
  private int databases;

  BenchDatabase(Path folder) throws IOException {
    this.folder = folder.resolve("postgres");
    this.postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(this.folder)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("shared_buffers", "128MB")
            .start();
  }

  /** A new database with Sortie's tables. */
  String fresh() {
    String name = "arm_" + ++databases;
    client("postgres").sql("create database " + name).update();
    Flyway.configure().dataSource(postgres.getDatabase("postgres", name)).load().migrate();
    return name;
  }

  /** What makes a broker write into this database. */
  Map<String, String> exporter(String name) {
    return Map.of(
        "ZEEBE_BROKER_EXPORTERS_SORTIE_CLASSNAME", "dev.sortie.engine.exporter.PostgresExporter",
        "ZEEBE_BROKER_EXPORTERS_SORTIE_JARPATH", EXPORTER.toString(),
        "ZEEBE_BROKER_EXPORTERS_SORTIE_ARGS_URL", postgres.getJdbcUrl("postgres", name),
        "ZEEBE_BROKER_EXPORTERS_SORTIE_ARGS_USER", "postgres",
        "ZEEBE_BROKER_EXPORTERS_SORTIE_ARGS_PASSWORD", "");
  }

  /** Returns when so many instances are shown as over. */
  void awaitOver(String name, int instances) {
    JdbcClient rows = client(name);
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                rows.sql("select count(*) from engine_endings where kind = 'INSTANCE_ENDED'")
                        .query(Integer.class)
                        .single()
                    >= instances);
  }

  double cpuSeconds() throws IOException {
    ProcessHandle server =
        ProcessHandle.of(
                Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst()))
            .orElseThrow();
    List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
    return CpuOf.processes(all);
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }

  private JdbcClient client(String name) {
    return JdbcClient.create(postgres.getDatabase("postgres", name));
  }
}
