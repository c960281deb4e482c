package dev.sortie.access;

import dev.sortie.shared.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * The file {@code admin-password.txt} in the data folder: the only place where the first password
 * can be read, and only by the user who runs Sortie.
 */
@Component
final class PasswordFile {

  private static final String NAME = "admin-password.txt";

  private final DataDirectory data;

  PasswordFile(DataDirectory data) {
    this.data = data;
  }

  void write(String password) {
    DataDirectory.writeSecret(path(), password + "\n");
  }

  /** Does nothing where there is none. */
  void delete() {
    try {
      Files.deleteIfExists(path());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private Path path() {
    return data.folder("").resolve(NAME);
  }
}
