package dev.sortie.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.shared.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordFileTest {

  @TempDir Path folder;

  @Test
  void onlyTheOwnerCanReadIt() throws IOException {
    new PasswordFile(new DataDirectory(folder)).write("secret");

    Path file = folder.resolve("admin-password.txt");
    assertThat(file).hasContent("secret");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
  }

  @Test
  void goesAwayAndStaysAway() {
    var file = new PasswordFile(new DataDirectory(folder));
    file.write("secret");

    file.delete();
    file.delete();

    assertThat(folder).isEmptyDirectory();
  }
}
