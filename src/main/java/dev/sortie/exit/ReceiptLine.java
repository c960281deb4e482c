package dev.sortie.exit;

import dev.sortie.contact.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as a line of a list.
 *
 * @param kind one of {@link ReceiptSearch#KINDS}
 * @param detail what goes with the kind: the event, the source, a colleague's words
 * @param exits enrollments that it ended
 * @param open those that are not over yet
 * @param forced those whose instance had to be cancelled
 * @param lastEnd when the last one was over; null where none is
 */
public record ReceiptLine(
    StopId id,
    ContactId contact,
    String kind,
    String detail,
    Instant acceptedAt,
    long exits,
    long open,
    long forced,
    @Nullable Instant lastEnd) {

  /** From the acceptance to the last end; empty while something goes on or where nothing was. */
  public Optional<Duration> timeToStop() {
    if (lastEnd == null || open > 0) {
      return Optional.empty();
    }
    Duration took = Duration.between(acceptedAt, lastEnd);
    return Optional.of(took.isNegative() ? Duration.ZERO : took);
  }
}
