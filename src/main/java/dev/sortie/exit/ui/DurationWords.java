package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;

/** How long something took, in the unit that people would say. */
final class DurationWords {

  private static final long SECONDS_FROM = 1_000;
  private static final long MINUTES_FROM = 120_000;
  private static final long HOURS_FROM = Duration.ofHours(2).toMillis();

  private DurationWords() {}

  static String of(Component asker, Duration duration) {
    long millis = duration.toMillis();
    if (millis < SECONDS_FROM) {
      return asker.getTranslation("exit.duration.milliseconds", millis);
    }
    if (millis < MINUTES_FROM) {
      return asker.getTranslation("exit.duration.seconds", millis / 1_000.0);
    }
    return millis < HOURS_FROM
        ? asker.getTranslation("exit.duration.minutes", duration.toMinutes())
        : asker.getTranslation("exit.duration.hours", duration.toHours());
  }
}
