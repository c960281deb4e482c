package dev.sortie.exit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Moments to the millisecond, with their zone, so that nobody has to ask which clock. */
final class ReceiptTimes {

  private final DateTimeFormatter format;

  ReceiptTimes(Locale language, ZoneId zone) {
    this.format =
        new DateTimeFormatterBuilder()
            .appendLocalized(FormatStyle.LONG, null)
            .appendPattern(" HH:mm:ss.SSS O")
            .toFormatter(language)
            .withZone(zone);
  }

  String exact(Instant moment) {
    return format.format(moment);
  }
}
