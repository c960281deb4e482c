package dev.sortie.designer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureKindTest {

  @Test
  void knowsPicturesByTheirFirstBytes() {
    assertThat(kind("\u0089PNG\r\n\u001a\n....")).isEqualTo(PictureKind.PNG);
    assertThat(kind("\u00ff\u00d8\u00ff\u00e0....JFIF")).isEqualTo(PictureKind.JPEG);
    assertThat(kind("GIF89a")).isEqualTo(PictureKind.GIF);
    assertThat(kind("RIFF....WEBPVP8 ")).isEqualTo(PictureKind.WEBP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<svg/>", "<html>", "RIFF....WAVE", "GIF", "hello"})
  void takesNothingElseForOne(String bytes) {
    assertThat(PictureKind.of(bytes.getBytes(ISO_8859_1))).isEmpty();
  }

  private static PictureKind kind(String bytes) {
    return PictureKind.of(bytes.getBytes(ISO_8859_1)).orElseThrow();
  }
}
