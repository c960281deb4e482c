package dev.sortie.base;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How people say when something was or will be, seen from a moment, a zone and a language. */
record TimePhrase(Instant now, ZoneId zone, Locale language) {

  private static final long NAMED_DAYS = 7;

  /** What a sentence needs: a bundle key and the number that goes into it. */
  record Words(String key, long count) {}

  /** Minutes and hours while the day is the same or near, then days, from a week on the date. */
  Words words(Instant moment) {
    Duration distance = Duration.between(now, moment).abs();
    String side = moment.isAfter(now) ? "base.time.in." : "base.time.ago.";
    if (distance.toMinutes() == 0) {
      return new Words("base.time.now", 0);
    }
    if (distance.toHours() == 0) {
      return new Words(side + "minutes", distance.toMinutes());
    }
    long days = Math.abs(ChronoUnit.DAYS.between(day(now), day(moment)));
    if (days == 0 || distance.toHours() < 12) {
      return new Words(side + "hours", distance.toHours());
    }
    return days < NAMED_DAYS ? new Words(side + "days", days) : new Words("base.time.date", 0);
  }

  String date(Instant moment) {
    return in(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)).format(moment);
  }

  String absolute(Instant moment) {
    return in(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT))
        .format(moment);
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  private DateTimeFormatter in(DateTimeFormatter form) {
    return form.withLocale(language).withZone(zone);
  }
}
