package dev.sortie.exit;

import dev.sortie.enrollment.ExitReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How stopping went in a stretch of time, from the receipts.
 *
 * @param exits enrollments that stops of this time ended
 * @param open those of them that are not over yet
 * @param forced those of them whose instance had to be cancelled
 * @param timed those of them that the engine carried out; the times are theirs
 * @param bands how many of them took how long, the quickest first
 * @param slots how many stops were accepted when, the oldest first; slots without any are there too
 */
public record ExitFigures(
    long exits,
    long open,
    long forced,
    long timed,
    @Nullable Quantiles times,
    List<Band> bands,
    List<Slot> slots) {

  /** No figure looks at more than these, the newest. */
  public static final int MOST = 1_000_000;

  public ExitFigures {
    bands = List.copyOf(bands);
    slots = List.copyOf(slots);
  }

  /** From the acceptance of a stop until the instance is gone: times that really occurred. */
  public record Quantiles(Duration p50, Duration p95, Duration p99, Duration longest) {}

  /**
   * @param below exclusive; null for the last one, which has no end
   */
  public record Band(Duration from, @Nullable Duration below, long exits) {}

  /** The stops of an hour, day or month, by the door they open. */
  public record Slot(Instant from, Map<ExitReason, Long> stops) {

    public Slot {
      stops = Map.copyOf(stops);
    }

    public long through(ExitReason door) {
      return stops.getOrDefault(door, 0L);
    }
  }

  /** Empty where the engine carried nothing out. */
  public Optional<Quantiles> timeToStop() {
    return Optional.ofNullable(times);
  }

  /** All stops of the time, also those that found nothing to end. */
  public long stops() {
    return slots.stream()
        .flatMap(slot -> slot.stops().values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }
}
