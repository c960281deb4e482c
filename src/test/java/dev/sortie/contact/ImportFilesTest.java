package dev.sortie.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sortie.shared.RequestException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploaded files on the disk. */
class ImportFilesTest {

  private static final UUID ID = new UUID(1, 2);

  @TempDir Path folder;

  @Test
  void keepsTheFile() throws IOException {
    ImportFiles files = new ImportFiles(folder, 100);

    ImportFiles.Stored stored = files.store(ID, text("a\nb\n"));

    assertThat(stored.lines()).isEqualTo(2);
    assertThat(Files.readString(files.path(ID))).isEqualTo("a\nb\n");
  }

  @Test
  void stopsAtTheLimitWhateverTheSenderSaid() {
    ImportFiles files = new ImportFiles(folder, 10);

    assertThatThrownBy(() -> files.store(ID, text("12345678901")))
        .isInstanceOfSatisfying(
            RequestException.class,
            refused -> assertThat(refused.kind()).isEqualTo(RequestException.Kind.TOO_LARGE));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void fullDiskIsSaidAsSuch() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "only Linux has a device that is always full");
    ImportFiles files = new ImportFiles(folder, 100);

    try (OutputStream device = Files.newOutputStream(full)) {
      assertThatThrownBy(() -> copied(files, device))
          .isInstanceOfSatisfying(
              RequestException.class,
              refused -> assertThat(refused.kind()).isEqualTo(RequestException.Kind.NO_SPACE));
    }
  }

  @Test
  void keepsNothingWhenTheSenderBreaksOff() {
    ImportFiles files = new ImportFiles(folder, 100);
    InputStream torn =
        new InputStream() {
          private int left = 5;

          @Override
          public int read() throws IOException {
            if (left-- <= 0) {
              throw new IOException("Connection reset");
            }
            return 'a';
          }
        };

    assertThatThrownBy(() -> files.store(ID, torn)).isInstanceOf(UncheckedIOException.class);
    assertThat(folder).isEmptyDirectory();
  }

  private static void copied(ImportFiles files, OutputStream out) {
    try {
      files.copy(text("a\n"), out, new FileScan());
    } catch (IOException failed) {
      throw ImportFiles.refusal(failed);
    }
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
