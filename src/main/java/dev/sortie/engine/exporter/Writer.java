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
        } catch (SQLException | RuntimeException failure) {
          log.warn("Rows of partition {} wait for the database: {}", partition, failure.toString());
          Thread.sleep(pause);
          pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        }
      }
    } catch (InterruptedException closing) {
      log.debug("The writer of partition {} ends", partition);
    }
  }

  private void write(Connection connection, Position position, Buffer.Batch batch)
      throws SQLException {
    List<Change> fresh =
        batch.changes().stream().filter(change -> change.position() > position.value()).toList();
    if (!fresh.isEmpty()) {
      write(connection, position, fresh, batch.position());
    }
  }

  /**
   * All of them in one transaction. Where one of them is what the database can not take, the others
   * are written in ever smaller parts, in their order, and that one is set aside: it would come
   * again for ever, and hold up every exporter of the partition.
   */
  private void write(Connection connection, Position position, List<Change> changes, long until)
      throws SQLException {
    try {
      position.advance(connection, until);
      new Rows(changes).write(connection, position.partition());
      connection.commit();
      position.committed();
    } catch (SQLException failure) {
      if (!SetAside.isForDataOf(failure)) {
        throw failure;
      }
      writeParts(connection, position, changes, until, failure);
    } catch (RuntimeException failure) {
      writeParts(connection, position, changes, until, failure);
    }
  }

  private void writeParts(
      Connection connection, Position position, List<Change> changes, long until, Exception failure)
      throws SQLException {
    connection.rollback();
    if (changes.size() == 1) {
      SetAside aside = SetAside.of(partition, changes.getFirst(), failure);
      setAside(connection, position, aside, until);
    } else {
      int half = changes.size() / 2;
      List<Change> first = changes.subList(0, half);
      write(connection, position, first, first.getLast().position());
      write(connection, position, changes.subList(half, changes.size()), until);
    }
  }

  private void setAside(Connection connection, Position position, SetAside aside, long until)
      throws SQLException {
    log.error("Setting aside a record of partition {}: {}", partition, aside);
    position.advance(connection, until);
    aside.write(connection);
    connection.commit();
    position.committed();
  }
}
