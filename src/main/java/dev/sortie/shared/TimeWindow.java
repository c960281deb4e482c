package dev.sortie.shared;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of each day, from a time of day (inclusive) until another (exclusive), written {@code
 * 08:00-20:00}. One that ends before it begins runs over midnight.
 */
public record TimeWindow(LocalTime from, LocalTime until) {

  private static final Pattern FORM =
      Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-3]):([0-5]\\d)");

  public TimeWindow {
    if (from.equals(until)) {
      throw new IllegalArgumentException(
          "Expected a window that is open for a while, but was " + from);
    }
  }

  /** Reads {@code HH:mm-HH:mm}; empty where the text is not of this form or never opens. */
  public static Optional<TimeWindow> parse(String text) {
    var parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    LocalTime from =
        LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    LocalTime until =
        LocalTime.of(Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4)));
    return from.equals(until) ? Optional.empty() : Optional.of(new TimeWindow(from, until));
  }

  /** Whether the window is open at this moment in this zone. */
  public boolean isOpen(Instant moment, ZoneId zone) {
    LocalTime local = moment.atZone(zone).toLocalTime();
    boolean begun = !local.isBefore(from);
    boolean ended = !local.isBefore(until);
    return from.isBefore(until) ? begun && !ended : begun || !ended;
  }

  /** The first moment, not before this one, at which the window is open. */
  public Instant nextOpen(Instant moment, ZoneId zone) {
    if (isOpen(moment, zone)) {
      return moment;
    }
    ZonedDateTime local = moment.atZone(zone);
    ZonedDateTime today = local.with(from);
    return (today.isBefore(local) ? today.plusDays(1) : today).toInstant();
  }
}
