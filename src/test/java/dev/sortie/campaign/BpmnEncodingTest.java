package dev.sortie.campaign;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BpmnEncodingTest {

  private static final String TEXT = "<?xml version=\"1.0\" encoding=\"%s\"?>\r\n<a name=\"é\"/>";

  @Test
  void givesTheSameBytesBack() {
    for (byte[] file :
        List.of(
            "<a name=\"é\"/>".getBytes(UTF_8),
            TEXT.formatted("UTF-8").getBytes(UTF_8),
            ("\uFEFF" + TEXT.formatted("UTF-8")).getBytes(UTF_8),
            TEXT.formatted("ISO-8859-1").getBytes(ISO_8859_1),
            TEXT.formatted("UTF-16").getBytes(UTF_16),
            ("\uFEFF" + TEXT.formatted("UTF-16")).getBytes(UTF_16LE),
            ("\uFEFF" + TEXT.formatted("UTF-16LE")).getBytes(UTF_16LE))) {
      BpmnEncoding encoding = BpmnEncoding.parse(BpmnEncoding.of(file).token());
      String text = encoding.text(file);

      assertThat(text).startsWith("<").contains("é");
      assertThat(encoding.bytes(text)).isEqualTo(file);
    }
  }

  @Test
  void givesTheBytesOfOtherToolsBack() throws IOException {
    Path folder = Path.of("src/test/resources/dev/sortie/designer/foreign");
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        byte[] file = Files.readAllBytes(path);
        BpmnEncoding encoding = BpmnEncoding.of(file);
        assertThat(encoding.bytes(encoding.text(file))).as(path.toString()).isEqualTo(file);
      }
    }
  }

  @Test
  void writesAsTheTextSays() {
    String text = TEXT.formatted("UTF-8");

    assertThat(new BpmnEncoding(ISO_8859_1, false).bytes(text)).isEqualTo(text.getBytes(UTF_8));
  }

  @Test
  void writesInUtf8WhatItsEncodingHasNoSignFor() {
    byte[] file = new BpmnEncoding(ISO_8859_1, false).bytes(TEXT.formatted("ISO-8859-1") + "€");

    assertThat(BpmnText.of(file)).isEqualTo(TEXT.formatted("UTF-8") + "€");
  }
}
