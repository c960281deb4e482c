package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;

/** Sizes and times as people read them. */
final class Amounts {

  private static final long MEGABYTE = 1024 * 1024;

  private Amounts() {}

  /** In megabytes or gigabytes; a word where it is not known. */
  static String bytes(Component on, long bytes) {
    if (bytes < 0) {
      return on.getTranslation("monitor.health.unknown");
    }
    double megabytes = (double) bytes / MEGABYTE;
    return megabytes < 1024
        ? on.getTranslation("monitor.health.megabytes", Math.round(megabytes))
        : on.getTranslation("monitor.health.gigabytes", megabytes / 1024);
  }

  /** In seconds, minutes or hours. */
  static String time(Component on, Duration time) {
    if (time.toSeconds() < 120) {
      return on.getTranslation("monitor.health.seconds", time.toSeconds());
    }
    return time.toMinutes() < 120
        ? on.getTranslation("monitor.health.minutes", time.toMinutes())
        : on.getTranslation("monitor.health.hours", time.toHours());
  }
}
