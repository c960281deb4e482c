package dev.sortie.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL, started again on the same port when it died: killed for its memory, or
 * by mistake. Connections break and are opened anew by the pool; nothing committed is lost.
 */
final class SupervisedPostgres implements AutoCloseable {

  /** Starts the server. */
  interface Launch {
    EmbeddedPostgres at(int port) throws IOException;
  }

  private static final Logger log = LoggerFactory.getLogger(SupervisedPostgres.class);

  /** The children of a dead server need a moment to notice; until then a new one is refused. */
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

  private final Launch launch;
  private final Path cluster;
  private final int port;
  private EmbeddedPostgres server;
  private volatile boolean closed;

  private SupervisedPostgres(Launch launch, Path cluster, EmbeddedPostgres server) {
    this.launch = launch;
    this.cluster = cluster;
    this.server = server;
    this.port = server.getPort();
  }

  /**
   * Starts it and watches it from then on.
   *
   * @param port 0 for any free one
   */
  static SupervisedPostgres start(Launch launch, Path cluster, int port) throws IOException {
    SupervisedPostgres supervised = new SupervisedPostgres(launch, cluster, launch.at(port));
    Thread.ofPlatform().daemon().name("database-supervisor").start(supervised::watch);
    return supervised;
  }

  int port() {
    return port;
  }

  synchronized EmbeddedPostgres server() {
    return server;
  }

  private void watch() {
    try {
      while (!closed) {
        running().ifPresent(process -> process.onExit().join());
        Thread.sleep(BETWEEN_TRIES);
        restartIfGone();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<ProcessHandle> running() {
    try {
      return OrphanedPostgres.of(cluster).map(OrphanedPostgres::process);
    } catch (UncheckedIOException beingWritten) {
      return Optional.empty();
    }
  }

  /** Whoever answers is not started again, even where the operating system hides its process. */
  private synchronized void restartIfGone() {
    if (closed || answers()) {
      return;
    }
    log.warn("The database is gone and is started again");
    try {
      server.close();
      server = launch.at(port);
      log.info("The database is back");
    } catch (IOException | IllegalStateException notYet) {
      log.warn("The database does not come up yet: {}", notYet.toString());
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    server.close();
  }
}
