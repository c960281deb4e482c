package dev.sortie.engine;

import dev.sortie.shared.DataDirectory;
import dev.sortie.shared.StartupException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which the embedded engine keeps everything, held by one application at a time.
 *
 * <p>The lock goes with the process that holds it, whatever ends it. So who gets the lock may take
 * a broker that still runs on the folder for an orphan.
 */
final class EngineFolder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EngineFolder.class);
  private static final Duration END_LIMIT = Duration.ofSeconds(5);

  private final Path folder;
  private final DataMark mark;
  private final FileLock lock;

  private EngineFolder(Path folder, DataMark mark, FileLock lock) {
    this.folder = folder;
    this.mark = mark;
    this.lock = lock;
  }

  /**
   * Takes the folder: ends the orphan of a killed run and checks that the engine's data is of this
   * make.
   *
   * @throws StartupException if another application holds it, or the data is of another version or
   *     number of partitions
   */
  static EngineFolder take(DataDirectory data, String version, int partitions) {
    Path folder = data.folder("engine");
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new StartupException("engine-folder-in-use", folder);
      }
      return prepared(folder, version, partitions, channel, lock);
    } catch (IOException cause) {
      throw new StartupException("data-folder", cause, folder, cause.getMessage());
    }
  }

  private static EngineFolder prepared(
      Path folder, String version, int partitions, FileChannel channel, FileLock lock)
      throws IOException {
    try {
      endOrphans(folder);
      DataMark mark = DataMark.checked(folder, version, partitions);
      writeLogSettings(folder);
      return new EngineFolder(folder, mark, lock);
    } catch (StartupException refused) {
      channel.close();
      throw refused;
    }
  }

  Path path() {
    return folder;
  }

  /** What lies in the folder. */
  DataMark mark() {
    return mark;
  }

  private static void endOrphans(Path folder) {
    for (ProcessHandle orphan : BrokerMark.of(folder).running()) {
      LOG.info("Ending the engine that an earlier run left behind, process {}", orphan.pid());
      ProcessEnd.of(orphan, END_LIMIT);
    }
  }

  private static void writeLogSettings(Path folder) throws IOException {
    try (InputStream settings = EngineFolder.class.getResourceAsStream("broker-log4j2.xml")) {
      if (settings == null) {
        throw new IllegalStateException("Expected broker-log4j2.xml beside " + EngineFolder.class);
      }
      Files.copy(settings, folder.resolve("log4j2.xml"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException alreadyInThisProcess) {
      return null;
    }
  }

  /** Lets others have the folder. Nothing to do the second time. */
  @Override
  public void close() {
    if (!lock.isValid()) {
      return;
    }
    try {
      lock.release();
      lock.acquiredBy().close();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
