package dev.sortie.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that a spreadsheet would calculate. */
class FormulaGuardTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+33", "-2", "@SUM(A1)", "\tx", "\rx", "\0"})
  void quotesFormulas(String text) {
    assertThat(FormulaGuard.safe(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ada@example.org", "1=1", " =1"})
  void leavesTextsAlone(String text) {
    assertThat(FormulaGuard.safe(text)).isEqualTo(text);
  }
}
