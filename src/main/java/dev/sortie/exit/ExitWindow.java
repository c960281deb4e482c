package dev.sortie.exit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stretch of time that figures are about, up to now. */
public enum ExitWindow {
  DAY("24h", Duration.ofHours(24), ChronoUnit.HOURS),
  WEEK("7d", Duration.ofDays(7), ChronoUnit.DAYS),
  MONTH("30d", Duration.ofDays(30), ChronoUnit.DAYS),
  /** Since the beginning, as far as {@link ExitFigures#MOST} stops reach back. */
  ALL("all", null, ChronoUnit.MONTHS);

  private final String code;
  private final @Nullable Duration length;
  private final ChronoUnit slot;

  ExitWindow(String code, @Nullable Duration length, ChronoUnit slot) {
    this.code = code;
    this.length = length;
    this.slot = slot;
  }

  /** The name at the border: 24h, 7d, 30d, all. */
  public String code() {
    return code;
  }

  /** The window of this name. */
  public static Optional<ExitWindow> ofCode(String code) {
    return Arrays.stream(values()).filter(window -> window.code.equals(code)).findFirst();
  }

  /** What one bar stands for: an hour, a day, a month. */
  public ChronoUnit slot() {
    return slot;
  }

  Instant from(Instant now) {
    return length == null ? Instant.EPOCH : now.minus(length);
  }

  /** Where the slots begin that these two moments and all between them lie in. */
  List<Instant> slots(Instant from, Instant now, ZoneId zone) {
    return Stream.iterate(
            begin(from.atZone(zone)), start -> !start.toInstant().isAfter(now), this::next)
        .map(ZonedDateTime::toInstant)
        .toList();
  }

  private ZonedDateTime begin(ZonedDateTime moment) {
    return slot == ChronoUnit.MONTHS
        ? moment.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS)
        : moment.truncatedTo(slot);
  }

  private ZonedDateTime next(ZonedDateTime start) {
    return start.plus(1, slot);
  }
}
