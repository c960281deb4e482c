package dev.sortie.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Listens, on a connection of its own, for the exporter's word that it wrote rows. The connection
 * also says that somebody is at work on this database.
 */
final class RowNotifications implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RowNotifications.class);
  private static final String CHANNEL = "sortie_engine";
  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final Backoff RECONNECT =
      new Backoff(Duration.ofMillis(250), Duration.ofSeconds(10));

  private final DatabaseAddress database;
  private final RowListeners listeners;
  private volatile @Nullable Thread thread;

  RowNotifications(DatabaseAddress database, RowListeners listeners) {
    this.database = database;
    this.listeners = listeners;
  }

  @Override
  public void start() {
    Thread listening =
        Thread.ofPlatform().daemon().name("engine-rows").unstarted(this::keepListening);
    // The thread reads this field first of all: it goes on only while it is set.
    thread = listening;
    listening.start();
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  private void keepListening() {
    int failures = 0;
    try {
      while (thread != null) {
        try (Connection connection = connect()) {
          failures = 0;
          listeners.wake();
          listen(connection);
        } catch (SQLException failure) {
          failures++;
          LOG.info("No word from the database on new rows, trying again: {}", failure.getMessage());
          Thread.sleep(RECONNECT.after(failures));
        }
      }
    } catch (InterruptedException stopped) {
      LOG.debug("Listening for rows ends");
    }
  }

  private Connection connect() throws SQLException {
    Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password());
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + CHANNEL);
      statement.execute("select pg_advisory_lock_shared(" + EngineSuccession.AT_WORK + ")");
    }
    return connection;
  }

  private void listen(Connection connection) throws SQLException {
    PGConnection notified = connection.unwrap(PGConnection.class);
    while (thread != null) {
      if (notified.getNotifications((int) WAIT.toMillis()).length > 0) {
        listeners.wake();
      }
    }
  }
}
