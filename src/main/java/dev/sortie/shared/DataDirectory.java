package dev.sortie.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The one folder that holds everything an installation must not lose: database, engine, secrets and
 * logs. Only its owner can look into it.
 */
public record DataDirectory(Path root) {

  public DataDirectory {
    root = root.toAbsolutePath().normalize();
  }

  /**
   * A folder of this name below the root; made, for its owner only, if it is not there.
   *
   * @throws StartupException if it can not be made, with the folder's name
   */
  public Path folder(String name) {
    try {
      return makePrivate(makePrivate(root).resolve(name));
    } catch (IOException cause) {
      throw new StartupException("data-folder", cause, root.resolve(name), cause.getMessage());
    }
  }

  /**
   * Writes a secret so that nobody but the owner can read it at any moment.
   *
   * @throws UncheckedIOException if it can not be written; an earlier file is then unchanged
   */
  public static void writeSecret(Path file, String content) {
    try {
      Path draft = Files.createTempFile(file.getParent(), ".draft", "");
      if (posix()) {
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(draft, content, StandardOpenOption.SYNC);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static Path makePrivate(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    if (!posix()) {
      return Files.createDirectories(folder);
    }
    return Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private static boolean posix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
