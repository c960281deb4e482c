package dev.sortie.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sortie.shared.DataDirectory;
import dev.sortie.shared.DiskReserve;
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
import org.springframework.util.unit.DataSize;

/** Uploaded files on the disk. */
class ImportFilesTest {

  private static final UUID ID = new UUID(1, 2);

  @TempDir Path folder;

  @Test
  void keepsTheFile() throws IOException {
    ImportFiles files = files(100);

    ImportFiles.Stored stored = files.store(ID, text("a\nb\n"));

    assertThat(stored.lines()).isEqualTo(2);
    assertThat(Files.readString(files.path(ID))).isEqualTo("a\nb\n");
  }

  @Test
  void stopsAtTheLimitWhateverTheSenderSaid() {
    ImportFiles files = files(10);

    assertThatThrownBy(() -> files.store(ID, text("12345678901")))
        .isInstanceOfSatisfying(
            RequestException.class,
            refused -> assertThat(refused.kind()).isEqualTo(RequestException.Kind.TOO_LARGE));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void fullDiskIsSaidAsSuch() throws IOException {
    Path full = Path.of("/dev/full");
    assertThat(full).as("the device that is always full, on Linux").exists();
    ImportFiles files = files(100);

    try (OutputStream device = Files.newOutputStream(full)) {
      assertThatThrownBy(() -> copied(files, device))
          .isInstanceOfSatisfying(
              RequestException.class,
              refused -> assertThat(refused.kind()).isEqualTo(RequestException.Kind.NO_SPACE));
    }
  }

  @Test
  void keepsNothingWhenTheSenderBreaksOff() {
    ImportFiles files = files(100);
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

  private ImportFiles files(long most) {
    DiskReserve disk = new DiskReserve(new DataDirectory(folder), DataSize.ofBytes(0));
    return new ImportFiles(folder, disk, most);
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
