package dev.sortie.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderValueTest {

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nBcc: e@vil.example", "a\nb", "a\rb", "a\0b", "a\u2028b", "a\tb"})
  void refusesWhateverCouldEndTheLine(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> HeaderValue.safe(value));
  }

  @Test
  void leavesOneLineAsItIs() {
    assertThat(HeaderValue.safe("Élan & Söhne <x>")).isEqualTo("Élan & Söhne <x>");
  }
}
