package dev.sortie.exit;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import dev.sortie.shared.Loop;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries out what {@link StopMany} took on: finds who it is about, writes that down, and stops one
 * after the other. A crash goes on with those who are left; who was stopped just before is asked
 * for again and answered with the same receipt.
 */
@Component
final class StoppingMany implements Loop.Work {

  private static final Logger log = LoggerFactory.getLogger(StoppingMany.class);

  /** Longer than a piece takes even if a mail is leaving to each of its contacts. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final int PIECE = 50;

  private final StopBatchRepository batches;
  private final StopBatchSelection selection;
  private final Stops stops;
  private final InstantSource time;

  StoppingMany(
      StopBatchRepository batches, StopBatchSelection selection, Stops stops, InstantSource time) {
    this.batches = batches;
    this.selection = selection;
    this.stops = stops;
    this.time = time;
  }

  @Override
  public boolean once() {
    Instant now = time.instant();
    Optional<StopBatchRepository.Claim> claim = batches.claim(now, now.plus(LEASE));
    claim.ifPresent(this::carryOut);
    return claim.isPresent();
  }

  private void carryOut(StopBatchRepository.Claim claim) {
    if (claim.selecting()) {
      selection.forEach(claim, piece -> batches.add(claim, piece));
      batches.selected(claim);
    }
    List<ContactId> piece = batches.next(claim, PIECE);
    while (!piece.isEmpty()) {
      if (!batches.renew(claim, time.instant().plus(LEASE))) {
        log.info("Batch {} of stops goes on elsewhere", claim.id());
        return;
      }
      piece.forEach(contact -> stop(claim, contact));
      piece = batches.next(claim, PIECE);
    }
    batches.done(claim, time.instant());
  }

  private void stop(StopBatchRepository.Claim claim, ContactId contact) {
    Receipt receipt =
        stops.stop(new StopRequest(contact, reason(claim), "batch/" + claim.id() + "/" + contact));
    batches.stopped(claim, contact, receipt.exits().size());
  }

  private static StopReason reason(StopBatchRepository.Claim claim) {
    CampaignKey campaign = claim.campaign();
    return campaign == null
        ? new StopReason.Suppressed(claim.words())
        : new StopReason.TakenOut(campaign, claim.words());
  }
}
