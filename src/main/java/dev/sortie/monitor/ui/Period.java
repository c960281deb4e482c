package dev.sortie.monitor.ui;

import dev.sortie.monitor.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** The times that can be looked at. */
enum Period {
  ALL("all"),
  DAY("24h"),
  WEEK("7d"),
  MONTH("30d"),
  QUARTER("90d"),
  /** From a day to a day, as chosen. */
  DAYS("days");

  private final String word;

  Period(String word) {
    this.word = word;
  }

  static Optional<Period> named(String word) {
    return Arrays.stream(values()).filter(period -> period.word.equals(word)).findFirst();
  }

  /** In addresses and bundles. */
  String word() {
    return word;
  }

  /** Up to now, from a full hour on, or from a full day where it is more than a week. */
  TimeRange until(Instant now) {
    return switch (this) {
      case ALL, DAYS -> TimeRange.ANY;
      case DAY -> since(now, 1, ChronoUnit.HOURS);
      case WEEK -> since(now, 7, ChronoUnit.HOURS);
      case MONTH -> since(now, 30, ChronoUnit.DAYS);
      case QUARTER -> since(now, 90, ChronoUnit.DAYS);
    };
  }

  private static TimeRange since(Instant now, int days, ChronoUnit full) {
    return new TimeRange(now.minus(Duration.ofDays(days)).truncatedTo(full), null);
  }
}
