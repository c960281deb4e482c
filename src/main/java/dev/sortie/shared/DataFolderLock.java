package dev.sortie.shared;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second application off the same data folder. The operating system lets go of it when the
 * process ends, however it ends.
 */
public record DataFolderLock(DataDirectory data, FileChannel file) {

  /**
   * Takes the lock or refuses.
   *
   * @throws StartupException if another application runs on this folder, or it can not be written
   */
  static DataFolderLock take(DataDirectory data) {
    Path path = data.folder("").resolve("lock");
    try {
      FileChannel file =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = file.tryLock();
      if (lock == null) {
        file.close();
        throw new StartupException("data-in-use", data.root());
      }
      return new DataFolderLock(data, file);
    } catch (OverlappingFileLockException cause) {
      throw new StartupException("data-in-use", cause, data.root());
    } catch (IOException cause) {
      throw new StartupException("data-folder", cause, data.root(), cause.getMessage());
    }
  }

  /** Lets others take it. */
  public void release() throws IOException {
    file.close();
  }
}
