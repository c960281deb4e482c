package dev.sortie.feedback;

import dev.sortie.exit.StopReason;
import dev.sortie.exit.StopRequest;
import dev.sortie.exit.Stops;
import dev.sortie.sending.Send;
import dev.sortie.sending.Sends;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Stops contacts whose address does not exist. It reads the send ledger again and again instead of
 * being told, so that a crash between a refusal and its stop loses nothing.
 */
@Component
final class HardBounces {

  /** Read at the first look after a start; older ones were seen by the start before. */
  private static final Duration FIRST_LOOK_BACK = Duration.ofDays(7);

  /** Rows show up at their commit, a little after the time that stands in them. */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  private final Sends sends;
  private final Stops stops;
  private Instant since;

  HardBounces(Sends sends, Stops stops, InstantSource time) {
    this.sends = sends;
    this.stops = stops;
    this.since = time.instant().minus(FIRST_LOOK_BACK);
  }

  /** The same send again is the same stop, so looking twice at one is harmless. */
  @Scheduled(fixedDelay = 5_000)
  void look() {
    for (Send send : sends.withoutMailbox(since)) {
      stops.stop(
          new StopRequest(
              send.contact(),
              new StopReason.Bounced(Objects.requireNonNullElse(send.reply(), "")),
              "refused/" + send.id()));
      Instant seen = Objects.requireNonNull(send.settledAt()).minus(OVERLAP);
      since = seen.isAfter(since) ? seen : since;
    }
  }
}
