package dev.sortie.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SymbolTest {

  @ParameterizedTest
  @EnumSource(Symbol.class)
  void isDrawnInTheSprite(Symbol symbol) throws Exception {
    try (InputStream sprite =
        getClass().getResourceAsStream("/META-INF/resources/assets/icons.svg")) {
      assertThat(new String(sprite.readAllBytes(), StandardCharsets.UTF_8))
          .contains("<symbol id=\"" + symbol.id() + "\"");
    }
  }
}
