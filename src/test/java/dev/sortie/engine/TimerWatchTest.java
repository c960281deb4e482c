package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.engine.TimerWatch.Look;
import dev.sortie.engine.TimerWatch.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimerWatchTest {

  private static final Instant BEGIN = Instant.parse("2026-05-04T08:00:00Z");

  private static final Instant OVERDUE = BEGIN.minusSeconds(60);

  private Instant now = BEGIN;
  private final TimerWatch watch = new TimerWatch(Duration.ofMinutes(5), () -> now);

  @Test
  void isFineWhileNoneIsLate() {
    assertThat(look(0, 0)).isEqualTo(Verdict.FINE);
    assertThat(look(60, 0)).isEqualTo(Verdict.FINE);
  }

  @Test
  void letsAHerdTakeItsTimeWhileItBecomesSmaller() {
    for (int minute = 0; minute < 100; minute++) {
      assertThat(look(minute, 1000 - minute)).isEqualTo(Verdict.LATE);
    }
  }

  @Test
  void letsAHerdThatIsNotCountedTakeItsTimeWhileItChanges() {
    for (int minute = 0; minute < 100; minute++) {
      assertThat(look(minute, 100_000, minute + 1)).isEqualTo(Verdict.LATE);
    }
  }

  @Test
  void raisesTheAlarmOnceWhenNoneGoesOff() {
    minuteByMinute(0, 4, 3);

    assertThat(look(5, 3)).isEqualTo(Verdict.STUCK);
    assertThat(watch.from()).isEqualTo(OVERDUE);
    minuteByMinute(6, 60, 0);
  }

  @Test
  void raisesItForThoseThatStayWhileOthersGoOff() {
    look(0, 10);
    look(1, 7);
    minuteByMinute(2, 5, 7);

    assertThat(look(6, 7)).isEqualTo(Verdict.STUCK);
  }

  @Test
  void watchesOthersAfterThat() {
    minuteByMinute(0, 5, 1);

    assertThat(watch.until(OVERDUE.plusSeconds(60))).isEqualTo(OVERDUE.plusSeconds(60));
    assertThat(look(6, 4)).isEqualTo(Verdict.LATE);
    minuteByMinute(7, 10, 4);
    assertThat(look(11, 4)).isEqualTo(Verdict.STUCK);
  }

  @Test
  void keepsToThoseThatItBeganWith() {
    assertThat(watch.until(OVERDUE)).isEqualTo(OVERDUE);
    look(0, 1);

    assertThat(watch.until(OVERDUE.plusSeconds(60))).isEqualTo(OVERDUE);
  }

  @Test
  void doesNotCountTheTimeThatTheEngineWasNotWell() {
    minuteByMinute(0, 4, 1);
    watch.pause();

    minuteByMinute(5, 9, 1);
    assertThat(look(10, 1)).isEqualTo(Verdict.STUCK);
  }

  @Test
  void doesNotCountTheTimeThatTheMachineSlept() {
    look(0, 1);

    assertThat(look(600, 1)).isEqualTo(Verdict.LATE);
    minuteByMinute(601, 604, 1);
    assertThat(look(605, 1)).isEqualTo(Verdict.STUCK);
  }

  private void minuteByMinute(int first, int last, long watched) {
    for (int minute = first; minute <= last; minute++) {
      look(minute, watched);
    }
  }

  private Verdict look(int minute, long watched) {
    return look(minute, watched, 0);
  }

  private Verdict look(int minute, long watched, long which) {
    now = BEGIN.plus(Duration.ofMinutes(minute));
    watch.until(OVERDUE);
    return watch.look(new Look(watched, watched, which));
  }
}
