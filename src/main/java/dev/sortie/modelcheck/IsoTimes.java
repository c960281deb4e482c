package dev.sortie.modelcheck;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Knows the forms of ISO 8601 that the engine's timers take. */
final class IsoTimes {

  private static final int SHORTEST_MONTH = 28;

  private IsoTimes() {}

  /**
   * Whether the text is a duration that is not negative: {@code P3D}, {@code PT4H}, {@code
   * P1DT12H}.
   */
  static boolean isDuration(String text) {
    return duration(text).isPresent();
  }

  /** How long such a duration lasts at least, since months differ; empty for any other text. */
  static Optional<Duration> duration(String text) {
    int time = text.indexOf('T');
    String days = time < 0 ? text : text.substring(0, time);
    try {
      Period period = days.equals("P") && time > 0 ? Period.ZERO : Period.parse(days);
      Duration rest = time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time));
      long whole = period.toTotalMonths() * SHORTEST_MONTH + period.get(ChronoUnit.DAYS);
      return period.isNegative() || rest.isNegative()
          ? Optional.empty()
          : Optional.of(Duration.ofDays(whole).plus(rest));
    } catch (DateTimeException | ArithmeticException exception) {
      return Optional.empty();
    }
  }

  /** Whether the text is a moment with its offset or zone: {@code 2027-01-01T08:00:00Z}. */
  static boolean isDate(String text) {
    try {
      return ZonedDateTime.parse(text).getYear() > 0;
    } catch (DateTimeException exception) {
      return false;
    }
  }
}
