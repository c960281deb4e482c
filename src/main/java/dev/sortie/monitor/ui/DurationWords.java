package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;

/** How long something takes, short enough for a table and as exact as anybody wants to know. */
final class DurationWords {

  private static final int EXACT_BELOW = 10;

  private DurationWords() {}

  static String of(Component reader, Duration duration) {
    Locale locale = reader.getUI().map(ui -> ui.getLocale()).orElseGet(Locale::getDefault);
    double seconds = duration.toMillis() / 1000.0;
    String unit;
    double count;
    if (seconds < 1) {
      return reader.getTranslation("monitor.duration.instant");
    } else if (seconds < 90) {
      unit = "seconds";
      count = Math.rint(seconds);
    } else if (seconds < 90 * 60) {
      unit = "minutes";
      count = Math.rint(seconds / 60);
    } else if (seconds < 48 * 3600) {
      unit = "hours";
      count = seconds / 3600;
    } else {
      unit = "days";
      count = seconds / 86_400;
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(count < EXACT_BELOW ? 1 : 0);
    return reader.getTranslation("monitor.duration." + unit, format.format(count));
  }
}
