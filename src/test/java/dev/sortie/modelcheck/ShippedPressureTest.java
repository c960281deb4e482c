package dev.sortie.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped campaigns write as seldom as they say. */
class ShippedPressureTest {

  @ParameterizedTest
  @CsvSource({
    "abandoned-cart, 1, 2",
    "birthday, 0, 1",
    "order-shipped, 0, 1",
    "welcome, 2, 2",
    "win-back, 1, 1"
  })
  void shippedCampaign(String key, int least, int most) throws IOException {
    byte[] diagram = Files.readAllBytes(Path.of("processes", key, key + ".bpmn"));

    assertThat(ModelCheck.check(diagram).outline().pressure())
        .isEqualTo(new Pressure(least, most, false));
  }
}
