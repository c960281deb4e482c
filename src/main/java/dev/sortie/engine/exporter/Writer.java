package dev.sortie.engine.exporter;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Writes batches, one transaction each: the position first, which locks out a second writer of the
 * same partition, then the rows.
 *
 * <p>Whatever goes wrong, it connects again, reads from the database how far it really got, drops
 * what is written already, and goes on. So a commit whose answer was lost counts once.
 */
final class Writer implements Runnable {

  /** Between two flushes: short enough for an exit to show at once, long enough for a batch. */
  private static final long REST_MILLIS = 40;

  private static final long FIRST_PAUSE_MILLIS = 200;
  private static final long LONGEST_PAUSE_MILLIS = 5000;

  private final int partition;
  private final Buffer buffer;
  private final Database database;
  private final LongConsumer written;
  private final Logger log;

  Writer(int partition, Buffer buffer, Database database, LongConsumer written, Logger log) {
    this.partition = partition;
    this.buffer = buffer;
    this.database = database;
    this.written = written;
    this.log = log;
  }

  @Override
  public void run() {
    Buffer.@Nullable Batch pending = null;
    long pause = FIRST_PAUSE_MILLIS;
    try {
      while (!Thread.currentThread().isInterrupted()) {
        try (Connection connection = database.connect()) {
          Position position = Position.of(connection, partition);
          pause = FIRST_PAUSE_MILLIS;
          while (true) {
            if (pending == null) {
              pending = buffer.take();
            }
            write(connection, position, pending);
            written.accept(pending.position());
            pending = null;
            Thread.sleep(REST_MILLIS);
          }
        } catch (SQLException failure) {
          log.warn(
              "Rows of partition {} wait for the database: {}", partition, failure.getMessage());
          Thread.sleep(pause);
          pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        }
      }
    } catch (InterruptedException closing) {
      log.debug("The writer of partition {} ends", partition);
    }
  }

  private static void write(Connection connection, Position position, Buffer.Batch batch)
      throws SQLException {
    List<Change> fresh =
        batch.changes().stream().filter(change -> change.position() > position.value()).toList();
    if (fresh.isEmpty()) {
      return;
    }
    position.advance(connection, batch.position());
    new Rows(fresh).write(connection, position.partition());
    connection.commit();
    position.committed();
  }
}
