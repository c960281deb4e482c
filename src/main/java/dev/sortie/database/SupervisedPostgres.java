package dev.sortie.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
        OrphanedPostgres.of(cluster).ifPresent(running -> running.process().onExit().join());
        restart();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void restart() throws InterruptedException {
    Thread.sleep(BETWEEN_TRIES);
    synchronized (this) {
      if (closed) {
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
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    server.close();
  }
}
