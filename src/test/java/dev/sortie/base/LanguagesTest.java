package dev.sortie.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The language of a command is that of the environment in which it is called. */
class LanguagesTest {

  @Test
  void takesTheFirstThatSaysAnything() {
    assertThat(Languages.fromEnvironment(Map.of("LANG", "fr_FR.UTF-8"))).isEqualTo(Locale.FRENCH);
    assertThat(Languages.fromEnvironment(Map.of("LC_ALL", "", "LANG", "fr")))
        .isEqualTo(Locale.FRENCH);
    assertThat(Languages.fromEnvironment(Map.of("LC_ALL", "en_GB.UTF-8", "LANG", "fr_FR.UTF-8")))
        .isEqualTo(Locale.ENGLISH);
    assertThat(Languages.fromEnvironment(Map.of("LC_MESSAGES", "fr_CA", "LANG", "en_US")))
        .isEqualTo(Locale.FRENCH);
  }

  @Test
  void fallsBackWhereNothingFits() {
    assertThat(Languages.fromEnvironment(Map.of())).isEqualTo(Languages.FALLBACK);
    assertThat(Languages.fromEnvironment(Map.of("LANG", "C.UTF-8"))).isEqualTo(Languages.FALLBACK);
    assertThat(Languages.fromEnvironment(Map.of("LC_ALL", "!?"))).isEqualTo(Languages.FALLBACK);
  }
}
