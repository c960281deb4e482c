package dev.sortie.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetFileTest {

  @Test
  void beginsWithAMarkAndSeparatesAsTheReaderExpects() {
    assertThat(file(Locale.ENGLISH, "a", "b")).isEqualTo("\uFEFFa,b\r\n");
    assertThat(file(Locale.FRANCE, "a", "b")).isEqualTo("\uFEFFa;b\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+33", "-2", "@SUM(A1)", "\tx", "\0"})
  void quotesFormulas(String text) {
    assertThat(file(Locale.FRANCE, text)).contains("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ada@example.org", "1=1", " =1"})
  void leavesTextsAlone(String text) {
    assertThat(file(Locale.FRANCE, text)).doesNotContain("'").contains(text);
  }

  private static String file(Locale reader, String... cells) {
    StringWriter out = new StringWriter();
    SpreadsheetFile file = new SpreadsheetFile(out, reader);
    file.line(cells);
    file.flush();
    return out.toString();
  }
}
