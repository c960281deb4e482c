package dev.sortie.exit;

import dev.sortie.contact.ContactId;
import dev.sortie.contact.Subscriptions;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets a contact leave one topic: its campaigns end, and nothing about it is sent any more. */
@Service
public final class LeaveTopic {

  private final Stops stops;
  private final Subscriptions subscriptions;
  private final InstantSource time;

  LeaveTopic(Stops stops, Subscriptions subscriptions, InstantSource time) {
    this.stops = stops;
    this.subscriptions = subscriptions;
    this.time = time;
  }

  /**
   * Returns when {@link Stops#stop} would. The same key again changes nothing, also where the
   * contact took the topic again meanwhile.
   */
  public Receipt leave(ContactId contact, StopReason.LeftTopic left, String idempotencyKey) {
    Optional<Receipt> known = stops.known(idempotencyKey);
    return known.orElseGet(
        () ->
            stops.stop(
                new StopRequest(contact, left, idempotencyKey),
                stop ->
                    subscriptions.leaveTopic(
                        contact, left.topic(), left.source(), time.instant())));
  }
}
