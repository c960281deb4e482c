package dev.sortie.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The least and the most marketing mails in any seven days, read from the drawing. */
class PressureTest {

  @Test
  void countsMailsOnOnePath() {
    Sketch sketch = new Sketch().mail("a").wait("w", "P1D").mail("b").path("start a w b end");

    assertThat(sketch.pressure()).isEqualTo(new Pressure(2, 2, false));
  }

  @Test
  void countsNoServiceMail() {
    Sketch sketch = new Sketch().service("a").service("b").path("start a b end");

    assertThat(sketch.pressure()).isEqualTo(Pressure.NONE);
  }

  /** The guard lets a mail go when the one that is too many is exactly seven days old. */
  @Test
  void sevenDaysApartAreNotInTheSameSevenDays() {
    Sketch apart = new Sketch().mail("a").wait("w", "P1W").mail("b").path("start a w b end");
    Sketch close = new Sketch().mail("a").wait("w", "P6DT23H").mail("b").path("start a w b end");

    assertThat(apart.pressure()).isEqualTo(new Pressure(1, 1, false));
    assertThat(close.pressure()).isEqualTo(new Pressure(2, 2, false));
  }

  @Test
  void looksAtAnySevenDays() {
    Sketch sketch =
        new Sketch()
            .mail("a")
            .wait("long", "P30D")
            .mail("b")
            .wait("short", "P3D")
            .mail("c")
            .path("start a long b short c end");

    assertThat(sketch.pressure()).isEqualTo(new Pressure(2, 2, false));
  }

  @Test
  void takesTheCalmestAndTheFullestWay() {
    Sketch sketch =
        new Sketch().choice("x").mail("a").mail("b").path("start x a b end").path("x end");

    assertThat(sketch.pressure()).isEqualTo(new Pressure(0, 2, false));
  }

  @Test
  void messageMayComeAtOnceOrJustBeforeTheTimer() {
    Sketch sketch =
        new Sketch()
            .mail("a")
            .race("r")
            .event("seen")
            .wait("patience", "P10D")
            .mail("b")
            .mail("c")
            .path("start a r seen b end")
            .path("r patience c end");

    assertThat(sketch.pressure()).isEqualTo(new Pressure(1, 2, false));
  }

  @Test
  void waitOfUnknownLengthMayBeShort() {
    Sketch computed = new Sketch().mail("a").wait("w", "=pause").mail("b").path("start a w b end");
    Sketch date =
        new Sketch()
            .mail("a")
            .waitUntil("w", "2030-01-01T00:00:00Z")
            .mail("b")
            .path("start a w b end");

    assertThat(computed.pressure()).isEqualTo(new Pressure(1, 2, false));
    assertThat(date.pressure()).isEqualTo(new Pressure(1, 2, false));
  }

  @Test
  void readsADurationThatIsWrittenAsAnExpression() {
    Sketch sketch =
        new Sketch().mail("a").wait("w", "=duration(\"P8D\")").mail("b").path("start a w b end");

    assertThat(sketch.pressure()).isEqualTo(new Pressure(1, 1, false));
  }

  @Test
  void countsTheRoundsOfALoop() {
    Sketch daily =
        new Sketch().mail("a").wait("w", "P1D").choice("x").path("start a w x a").path("x end");
    Sketch hourly =
        new Sketch().mail("a").wait("w", "PT1H").choice("x").path("start a w x a").path("x end");

    assertThat(daily.pressure()).isEqualTo(new Pressure(1, 7, false));
    assertThat(hourly.pressure()).isEqualTo(new Pressure(1, 10, true));
    assertThat(hourly.pressure().mostText()).isEqualTo("10+");
  }

  @Test
  void addsWhatIsSentAtTheSameTime() {
    Sketch sketch =
        new Sketch()
            .parallel("fork")
            .mail("a")
            .mail("b")
            .wait("w", "P10D")
            .mail("c")
            .parallel("join")
            .mail("d")
            .path("start fork a b join d end")
            .path("fork w c join");

    assertThat(sketch.pressure()).isEqualTo(new Pressure(2, 4, false));
  }

  @Test
  void endsOnADiagramThatDoesNot() {
    Sketch round = new Sketch().mail("a").path("start a a");

    assertThat(round.pressure().orMore()).isTrue();
  }

  /** Ways double with each of these choices. */
  @Test
  void isQuickWithManyChoices() {
    Sketch sketch = new Sketch();
    IntStream.range(0, 60)
        .forEach(
            i ->
                sketch
                    .choice("x" + i)
                    .wait("w" + i, "PT" + (i + 1) + "H")
                    .wait("v" + i, "P" + (i + 1) + "D")
                    .mail("m" + i)
                    .path("x%1$d w%1$d m%1$d".formatted(i))
                    .path("x%1$d v%1$d m%1$d".formatted(i)));
    String chain =
        IntStream.range(0, 59)
            .mapToObj(i -> "m%d x%d".formatted(i, i + 1))
            .collect(Collectors.joining(";"));
    for (String link : chain.split(";")) {
      sketch.path(link);
    }
    sketch.path("start x0").path("m59 end");

    assertThat(sketch.pressure().orMore()).isTrue();
    assertThat(sketch.pressure().least()).isBetween(1, 7);
  }

  @Test
  void addsUpForSomebodyInTwoCampaigns() {
    Pressure both = new Pressure(1, 3, false).and(new Pressure(0, 2, false));

    assertThat(both).isEqualTo(new Pressure(1, 5, false));
    assertThat(both.exceeds(4)).isTrue();
    assertThat(both.exceeds(5)).isFalse();
    assertThat(both.and(new Pressure(0, 10, true)).mostText()).isEqualTo("15+");
  }
}
