package dev.sortie.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The file {@code admin-password.txt} in the data folder: the only place where the first password
 * can be read, and only by the user who runs Sortie.
 */
@Component
final class PasswordFile {

  private static final String NAME = "admin-password.txt";
  private static final String OWNER_ONLY = "rw-------";

  private final Path path;

  PasswordFile(@Value("${sortie.data-dir:./data}") Path folder) {
    this.path = folder.resolve(NAME);
  }

  /**
   * Writes the password, whole or not at all. The rights are there before the content is, so that
   * there is no moment at which somebody else could read it.
   */
  void write(String password) {
    Path draft = path.resolveSibling(NAME + ".new");
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.deleteIfExists(draft);
      Files.createFile(
          draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
      Files.writeString(draft, password + System.lineSeparator(), StandardOpenOption.WRITE);
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does nothing where there is none. */
  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
