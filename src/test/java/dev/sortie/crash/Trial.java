package dev.sortie.crash;

import static org.awaitility.Awaitility.await;

import dev.sortie.installation.Installation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Load with a mail server that is watched, and the verdict on what came of it. */
final class Trial implements AutoCloseable {

  private static final Path CAMPAIGNS = Path.of("src/test/resources/dev/sortie/crash/campaigns");
  private static final int CONNECTIONS = 8;
  private static final Duration AT_REST = Duration.ofMinutes(4);
  private static final Duration SLOWEST_ANSWER = Duration.ofMillis(250);

  final RecordingSink sink = new RecordingSink();
  private final Book book = new Book();
  private final Map<Kill, Integer> kills = new EnumMap<>(Kill.class);
  private final long seed;

  Trial(long seed) {
    this.seed = seed;
    sink.slow(SLOWEST_ANSWER);
  }

  /** An installation that runs the campaigns of this test against a mail server of the test's. */
  static Installation installation(Path folder, RecordingSink sink) {
    return new Installation(folder)
        .with("SORTIE_PROCESSES_DIR", CAMPAIGNS.toAbsolutePath().toString())
        .with("SORTIE_MAIL_HOST", "127.0.0.1")
        .with("SORTIE_MAIL_PORT", Integer.toString(sink.port()))
        .with("SORTIE_MAIL_TLS", "none")
        .with("SORTIE_MAIL_CONNECTIONS", Integer.toString(CONNECTIONS))
        .with("SORTIE_GUARD_MAILS", "0");
  }

  /** Clients that go on until they are closed. */
  Clients clients(IntSupplier port, String key) {
    return new Clients(new Caller(port, key, book), sink, seed);
  }

  void killed(Kill kind) {
    kills.merge(kind, 1, Integer::sum);
  }

  int deaths() {
    return kills.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Waits until all has come to rest and looks at everything. */
  Outcome outcome(Installation database) throws SQLException {
    sink.slow(Duration.ZERO);
    List<String> violations = new ArrayList<>(unrest(database));
    try (Connection connection = database.connect()) {
      violations.addAll(Witness.late(connection));
      violations.addAll(new Invariants(connection, book, sink.taken()).violations());
      int unknown = unknown(connection);
      if (unknown > deaths() * CONNECTIONS) {
        violations.add(unknown + " mails are UNKNOWN after " + deaths() + " kills");
      }
      return new Outcome(
          seed,
          kills,
          sink.count(),
          book.stops.size(),
          book.answered(),
          book.repeated.get(),
          unknown,
          violations);
    }
  }

  @Override
  public void close() throws Exception {
    sink.close();
  }

  private static List<String> unrest(Installation database) {
    Map<String, Long> missing = new LinkedHashMap<>();
    try {
      await()
          .atMost(AT_REST)
          .pollInterval(Duration.ofSeconds(1))
          .ignoreExceptions()
          .until(
              () -> {
                try (Connection connection = database.connect()) {
                  Map<String, Long> now = Agreement.missing(connection);
                  missing.clear();
                  missing.putAll(now);
                  return missing.isEmpty();
                }
              });
      return List.of();
    } catch (ConditionTimeoutException neverAtRest) {
      return List.of("not at rest after " + AT_REST + ": " + missing);
    }
  }

  private static int unknown(Connection connection) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true))
        .sql("select count(*) from sends where state = 'UNKNOWN'")
        .query(Integer.class)
        .single();
  }
}
