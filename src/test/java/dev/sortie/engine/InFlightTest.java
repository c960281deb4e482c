package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class InFlightTest {

  private static final Duration NO_TIME = Duration.ZERO;

  private final InFlight places = new InFlight(100);

  @Test
  void holdsBackWhatIsMoreThanItsLimit() throws Exception {
    fill();

    assertThat(places.enter(NO_TIME)).isFalse();
    places.leave();
    assertThat(places.enter(NO_TIME)).isTrue();
  }

  @Test
  void growsByOneForEachRoundThatWasTaken() {
    int before = places.limit();

    for (int i = 0; i < before + 1; i++) {
      places.taken();
    }

    assertThat(places.limit()).isEqualTo(before + 1);
  }

  @Test
  void neverGrowsBeyondTheSetting() {
    for (int i = 0; i < 100_000; i++) {
      places.taken();
    }

    assertThat(places.limit()).isEqualTo(100);
  }

  @Test
  void takesABurstOfRefusalsForOne() throws Exception {
    fill();
    int before = places.limit();

    for (int i = 0; i < before; i++) {
      places.refused();
    }

    assertThat(places.limit()).isEqualTo(before * 3 / 4);
  }

  @Test
  void neverShrinksToNothing() {
    for (int i = 0; i < 1000; i++) {
      places.refused();
    }

    assertThat(places.limit()).isEqualTo(8);
  }

  private void fill() throws InterruptedException {
    int entered = 0;
    while (places.enter(NO_TIME)) {
      entered++;
    }
    assertThat(entered).isEqualTo(places.limit());
  }
}
