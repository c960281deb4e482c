package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class InFlightTest {

  private static final Duration NO_TIME = Duration.ZERO;
  private static final Duration QUICK = Duration.ofMillis(10);
  private static final Duration SLOW = Duration.ofMillis(50);

  private final InFlight places = new InFlight(100, SLOW);

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
      places.taken(QUICK);
    }

    assertThat(places.limit()).isEqualTo(before + 1);
  }

  @Test
  void neverGrowsBeyondTheSetting() {
    for (int i = 0; i < 100_000; i++) {
      places.taken(QUICK);
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
  void takesASlowAnswerForARefusal() throws Exception {
    places.taken(QUICK);
    fill();
    int before = places.limit();

    places.taken(SLOW.plusMillis(1));

    assertThat(places.limit()).isEqualTo(before * 3 / 4);
  }

  @Test
  void takesAnEngineThatIsFarAwayForAsQuickAsItCanBe() {
    int before = places.limit();

    for (int i = 0; i < 10_000; i++) {
      places.taken(SLOW.multipliedBy(2));
    }

    assertThat(places.limit()).isGreaterThan(before);
  }

  @Test
  void neverShrinksToNothing() {
    for (int i = 0; i < 1000; i++) {
      places.refused();
    }

    assertThat(places.limit()).isEqualTo(4);
  }

  private void fill() throws InterruptedException {
    int entered = 0;
    while (places.enter(NO_TIME)) {
      entered++;
    }
    assertThat(entered).isEqualTo(places.limit());
  }
}
