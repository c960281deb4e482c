package dev.sortie.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ExitWindowTest {

  private static final Instant NOON = Instant.parse("2026-03-30T12:30:00Z");

  @Test
  void aWeekHasTheDayThatItBeginsInAndEachDayUpToNow() {
    assertThat(ExitWindow.WEEK.slots(ExitWindow.WEEK.from(NOON), NOON, ZoneOffset.UTC))
        .hasSize(8)
        .startsWith(Instant.parse("2026-03-23T00:00:00Z"))
        .endsWith(Instant.parse("2026-03-30T00:00:00Z"));
  }

  @Test
  void daysBeginWhereTheReaderIsAlsoWhenTheClocksChange() {
    ZoneId paris = ZoneId.of("Europe/Paris");

    assertThat(ExitWindow.WEEK.slots(ExitWindow.WEEK.from(NOON), NOON, paris))
        .contains(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z"));
  }

  @Test
  void aDayHasHoursAndAllHasMonths() {
    assertThat(ExitWindow.DAY.slots(ExitWindow.DAY.from(NOON), NOON, ZoneOffset.UTC)).hasSize(25);
    assertThat(ExitWindow.ALL.slots(Instant.parse("2026-01-15T00:00:00Z"), NOON, ZoneOffset.UTC))
        .hasSize(3);
  }

  @Test
  void isKnownByItsNameAtTheBorder() {
    assertThat(ExitWindow.ofCode("30d")).contains(ExitWindow.MONTH);
    assertThat(ExitWindow.ofCode("1y")).isEmpty();
  }
}
