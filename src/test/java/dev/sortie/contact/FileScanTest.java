package dev.sortie.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the bytes of a file tell about it. */
class FileScanTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @Test
  void takesUtf8ForUtf8() {
    assertThat(scanned("zoé;€\n".getBytes(StandardCharsets.UTF_8)).charset())
        .isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void takesWhatIsNoUtf8ForWindows1252() {
    assertThat(scanned("zoé;€\n".getBytes(WINDOWS)).charset()).isEqualTo(WINDOWS);
  }

  @Test
  void letterThatIsCutByTwoChunksIsStillUtf8() {
    byte[] bytes = "é€😀".getBytes(StandardCharsets.UTF_8);
    FileScan scan = new FileScan();
    for (byte one : bytes) {
      scan.take(new byte[] {one}, 1);
    }

    assertThat(scan.charset()).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void letterThatIsCutByTheEndIsNoUtf8() {
    assertThat(scanned(new byte[] {'a', (byte) 0xC3}).charset()).isEqualTo(WINDOWS);
  }

  @Test
  void countsLinesOfEverySystem() {
    assertThat(scanned("a\nb\nc\n".getBytes(WINDOWS)).lines()).isEqualTo(3);
    assertThat(scanned("a\r\nb\r\nc".getBytes(WINDOWS)).lines()).isEqualTo(3);
    assertThat(scanned("a\rb\rc".getBytes(WINDOWS)).lines()).isEqualTo(3);
    assertThat(scanned(new byte[0]).lines()).isZero();
  }

  @Test
  void refusesWhatIsNoCsv() {
    assertThatThrownBy(() -> scanned(new byte[] {'P', 'K', 3, 4, 20, 0}))
        .hasMessageContaining("spreadsheet");
    assertThatThrownBy(() -> scanned("é".getBytes(StandardCharsets.UTF_16)))
        .hasMessageContaining("utf16");
    assertThatThrownBy(() -> scanned(new byte[] {'a', ',', 0, '\n'}))
        .hasMessageContaining("binary");
  }

  private static FileScan scanned(byte[] bytes) {
    FileScan scan = new FileScan();
    scan.take(bytes, bytes.length);
    return scan;
  }
}
