package dev.sortie.enrollment;

import dev.sortie.shared.Loop;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Carries out the batches: reads who is selected and lets them in, a piece per transaction. What a
 * crash interrupts is begun again and finds its own entries.
 */
@Component
final class Selecting implements Loop.Work {

  private static final Logger log = LoggerFactory.getLogger(Selecting.class);

  private final EnrollmentBatchRepository batches;
  private final SelectedContacts selected;
  private final Admission admission;
  private final Loop starting;
  private final InstantSource time;

  Selecting(
      EnrollmentBatchRepository batches,
      SelectedContacts selected,
      Admission admission,
      @Qualifier("startingLoop") Loop starting,
      InstantSource time) {
    this.batches = batches;
    this.selected = selected;
    this.admission = admission;
    this.starting = starting;
    this.time = time;
  }

  @Override
  public boolean once() {
    Instant now = time.instant();
    var claim = batches.claim(now, now.plus(Admission.LEASE));
    claim.ifPresent(this::carryOut);
    return claim.isPresent();
  }

  private void carryOut(EnrollmentBatchRepository.Claim claim) {
    try {
      long unknown =
          selected.forEach(
              claim.selection(),
              piece -> {
                admission.admit(claim, piece, time.instant());
                starting.wake();
              });
      admission.missed(claim, unknown, time.instant());
      batches.selected(claim, time.instant());
    } catch (ClaimLostException e) {
      log.info("{}; it goes on there", e.getMessage());
    }
  }
}
