package dev.sortie.exit;

import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.Transmissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Waits for the mails whose transmission had begun when a stop came in. */
@Component
final class LastMails {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

  private final Transmissions transmissions;

  LastMails(Transmissions transmissions) {
    this.transmissions = transmissions;
  }

  /** Those whose outcome is not known yet. */
  List<UUID> leaving(ContactId contact) {
    return transmissions.inTransmission(contact.value());
  }

  /** Waits until none of these is left, at most {@link #LONGEST}. Others are not waited for. */
  void await(List<UUID> leaving, ContactId contact) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!leaving.isEmpty()
        && leaving(contact).stream().anyMatch(leaving::contains)
        && System.nanoTime() < end) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }
}
