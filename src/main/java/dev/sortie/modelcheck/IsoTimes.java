package dev.sortie.modelcheck;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;

/** Knows the forms of ISO 8601 that the engine's timers take. */
final class IsoTimes {

  private IsoTimes() {}

  /**
   * Whether the text is a duration that is not negative: {@code P3D}, {@code PT4H}, {@code
   * P1DT12H}.
   */
  static boolean isDuration(String text) {
    int time = text.indexOf('T');
    String days = time < 0 ? text : text.substring(0, time);
    try {
      boolean daysFit = days.equals("P") ? time > 0 : !Period.parse(days).isNegative();
      return daysFit && (time < 0 || !Duration.parse("P" + text.substring(time)).isNegative());
    } catch (DateTimeException | ArithmeticException exception) {
      return false;
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
