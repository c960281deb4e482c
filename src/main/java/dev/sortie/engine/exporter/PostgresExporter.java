package dev.sortie.engine.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Zeebe's hook: the broker makes one for each partition and hands it the partition's records in
 * order, at least once.
 *
 * <p>The broker's thread only copies what matters into a buffer. A thread of ours writes, and tells
 * the broker how far it got; the broker keeps its log from there on. While the database is away the
 * buffer fills, the broker waits, and nothing is lost.
 *
 * <p>Arguments: {@code url}, {@code user}, {@code password} of the database.
 */
public final class PostgresExporter implements Exporter {

  private static final int BUFFERED = 20_000;
  private static final long ROOM_PATIENCE_MILLIS = 1000;

  private final Buffer buffer = new Buffer(BUFFERED);
  private @Nullable Settings settings;
  private @Nullable Thread writer;

  private record Settings(Logger log, int partition, String url, String user, String password) {}

  /** Also called on a throw-away instance, so nothing is opened here. */
  @Override
  public void configure(Context context) {
    Map<String, Object> arguments = context.getConfiguration().getArguments();
    settings =
        new Settings(
            context.getLogger(),
            context.getPartitionId(),
            argument(arguments, "url"),
            argument(arguments, "user"),
            argument(arguments, "password"));
    context.setFilter(RecordReader.FILTER);
  }

  @Override
  public void open(Controller controller) {
    Settings given = settings;
    if (given == null) {
      throw new IllegalStateException("Expected configure before open");
    }
    Database database = new Database(given.url(), given.user(), given.password());
    Writer work =
        new Writer(
            given.partition(),
            buffer,
            database,
            controller::updateLastExportedRecordPosition,
            given.log());
    writer =
        Thread.ofPlatform()
            .daemon()
            .name("sortie-exporter-" + given.partition())
            .uncaughtExceptionHandler(
                (thread, end) -> given.log().error("{} ends, no more rows come", thread, end))
            .start(work);
  }

  /**
   * @throws DatabaseAwayException if the buffer stays full; the broker brings the record again
   */
  @Override
  public void export(Record<?> event) {
    try {
      Change change = RecordReader.read(event);
      if (!buffer.add(change, event.getPosition(), ROOM_PATIENCE_MILLIS)) {
        throw new DatabaseAwayException();
      }
      if (change instanceof Change.Unreadable strange && settings != null) {
        settings.log().error("Setting aside what can not be read: {}", strange);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new DatabaseAwayException();
    }
  }

  /** What is not written by now is brought again to the next one. */
  @Override
  public void close() {
    Thread running = writer;
    if (running != null) {
      running.interrupt();
    }
  }

  private static String argument(Map<String, Object> arguments, String name) {
    Object value = arguments.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Expected the exporter's argument " + name);
    }
    return value.toString();
  }
}
