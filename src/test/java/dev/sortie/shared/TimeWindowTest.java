package dev.sortie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeWindowTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @ParameterizedTest
  @CsvSource({
    "08:00-20:00, 2026-01-10T06:59:59Z, false",
    "08:00-20:00, 2026-01-10T07:00:00Z, true",
    "08:00-20:00, 2026-01-10T19:00:00Z, false",
    "22:00-06:00, 2026-01-10T23:00:00Z, true",
    "22:00-06:00, 2026-01-10T12:00:00Z, false"
  })
  void isOpenFromItsStartUntilItsEnd(String window, Instant moment, boolean open) {
    assertThat(TimeWindow.parse(window).orElseThrow().isOpen(moment, PARIS)).isEqualTo(open);
  }

  @Test
  void opensAtTheLocalHourAlsoWhenTheClocksChange() {
    TimeWindow morning = TimeWindow.parse("08:00-20:00").orElseThrow();

    assertThat(morning.nextOpen(Instant.parse("2026-03-28T20:00:00Z"), PARIS))
        .isEqualTo(Instant.parse("2026-03-29T06:00:00Z"));
  }

  @Test
  void isOpenAtOnceWhereItIsOpenNow() {
    Instant noon = Instant.parse("2026-01-10T11:00:00Z");

    assertThat(TimeWindow.parse("08:00-20:00").orElseThrow().nextOpen(noon, PARIS)).isEqualTo(noon);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8-20", "08:00", "25:00-26:00", "08:00-08:00", "morning"})
  void isNotReadFromAnotherForm(String text) {
    assertThat(TimeWindow.parse(text)).isEmpty();
  }
}
