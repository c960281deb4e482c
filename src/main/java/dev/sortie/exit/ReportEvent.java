package dev.sortie.exit;

import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes in what contacts do, and lets it work. */
@Service
public final class ReportEvent {

  /**
   * What an event set off.
   *
   * @param isNew false if it was told before: then nothing was set off now
   * @param told enrollments that go on and whose steps may have waited for it
   * @param receipt what it ended; null if it is no campaign's goal
   */
  public record Outcome(boolean isNew, List<EnrollmentId> told, @Nullable Receipt receipt) {}

  private final EventLedger ledger;
  private final Stops stops;
  private final Deeds deeds;
  private final InstantSource time;

  ReportEvent(EventLedger ledger, Stops stops, Deeds deeds, InstantSource time) {
    this.ledger = ledger;
    this.stops = stops;
    this.deeds = deeds;
    this.time = time;
  }

  /**
   * Keeps an event, tells it to the enrollments of the contact and, where it is a goal, ends those
   * that have it: all of it or nothing. The same event again does nothing and is answered with the
   * receipt of the first time. Returns when {@link Stops#stop} would.
   *
   * @throws dev.sortie.contact.ContactNotFoundException if there is no such contact
   */
  public Outcome report(ContactEvent event) {
    EventLedger.Recorded recorded = deeds.together(() -> record(event));
    Receipt receipt =
        recorded.stop().map(stop -> stops.settled(stop, event.contact())).orElse(null);
    return new Outcome(recorded.isNew(), recorded.told(), receipt);
  }

  private EventLedger.Recorded record(ContactEvent event) {
    EventLedger.Recorded recorded = ledger.record(event, time.instant());
    if (recorded.isNew()) {
      deeds.tell(
          Deed.of("exit.event-reported", "contact", event.contact())
              .now("event", event.name())
              .now("stop", recorded.stop().map(StopLedger.Recorded::id).orElse(null)));
    }
    return recorded;
  }
}
