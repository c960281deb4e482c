package dev.sortie.feedback;

import dev.sortie.exit.StopReason;
import dev.sortie.exit.StopRequest;
import dev.sortie.exit.Stops;
import dev.sortie.sending.LeaveLink;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Carries out that somebody leaves by the link of a mail. */
@Component
final class Leaving {

  private final Stops stops;
  private final InstantSource time;

  Leaving(Stops stops, InstantSource time) {
    this.stops = stops;
    this.time = time;
  }

  /**
   * Ends everything for the contact.
   *
   * <p>Clicks within a minute are one stop. Not for ever, since who came back in the meantime by
   * another way must be able to leave by the same old mail again.
   *
   * @param source how it was asked for: {@code page} or {@code one-click}
   */
  void leave(LeaveLink link, String source) {
    String minute = time.instant().truncatedTo(ChronoUnit.MINUTES).toString();
    stops.stop(
        new StopRequest(
            link.contact(),
            new StopReason.Unsubscribed(source),
            "leave/" + link.contact() + "/" + link.enrollment() + "/" + minute));
  }
}
