package dev.sortie.enrollment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is in the hands of SMTP for a contact at this moment. The module that sends answers it, so
 * that a stop can wait for it and name it without knowing that module.
 */
public interface Transmissions {

  /**
   * The sends whose transmission has begun and whose outcome is not known yet. Asked after a stop
   * has committed, only those are in it whose transmission was committed before the stop.
   *
   * @param contact the contact's id, {@code ContactId.value()}
   */
  List<UUID> inTransmission(UUID contact);

  /**
   * Those, and what was given up since then because its node gave no sign of life: a node that only
   * slept goes on where it stopped, and no ledger can hold back a mail whose first bytes are out.
   *
   * @param contact the contact's id, {@code ContactId.value()}
   */
  List<UUID> mayYetArrive(UUID contact, Instant since);
}
