package dev.sortie.enrollment;

import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.ContactId;
import dev.sortie.shared.DiskReserve;
import dev.sortie.shared.Loop;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets contacts into a campaign. */
@Service
public final class EnrollContacts {

  private final Campaigns campaigns;
  private final EnrollmentBatchRepository batches;
  private final EnrollmentRequests requests;
  private final Loop selecting;
  private final DiskReserve disk;

  EnrollContacts(
      Campaigns campaigns,
      EnrollmentBatchRepository batches,
      EnrollmentRequests requests,
      @Qualifier("selectingLoop") Loop selecting,
      DiskReserve disk) {
    this.campaigns = campaigns;
    this.batches = batches;
    this.requests = requests;
    this.selecting = selecting;
    this.disk = disk;
  }

  /**
   * Takes on to let these contacts into the live version of a campaign. The answer comes at once,
   * the work goes on in the background and survives a restart; contacts who are inside already, are
   * suppressed or never agreed stay out and are counted.
   *
   * @param idempotencyKey the same key again answers with the same batch and lets nobody in
   * @throws dev.sortie.campaign.CampaignNotFoundException if there is no such campaign
   * @throws EnrollmentRequestException if the key was used for another request, or the campaign
   *     lets nobody in
   * @throws dev.sortie.shared.DiskFullException if there is no room for new work
   */
  public EnrollmentBatch enroll(
      CampaignKey key, ContactSelection selection, String idempotencyKey) {
    Campaign campaign = campaigns.require(key);
    var request = new EnrollmentBatchRepository.Request(key, selection);
    if (batches.byIdempotencyKey(idempotencyKey).isEmpty()) {
      if (!campaign.state().takesEntries()) {
        throw EnrollmentRequestException.entriesClosed(key);
      }
      disk.requireRoom();
      requests.asked(idempotencyKey, request, campaign);
    }
    BatchId batch = batches.byIdempotencyKey(idempotencyKey).orElseThrow();
    if (!batches.isOf(batch, request)) {
      throw EnrollmentRequestException.keyUsedOtherwise(idempotencyKey);
    }
    selecting.wake();
    return batches.find(batch).orElseThrow();
  }

  /**
   * Lets a contact in because of something that happened to them, as a part of the caller's
   * transaction, whatever room is left. The same cause again lets nobody in; a campaign that is
   * gone or lets nobody in starts nothing.
   */
  public void startedBy(CampaignKey key, ContactId contact, String cause) {
    campaigns
        .find(key)
        .filter(campaign -> campaign.state().takesEntries())
        .ifPresent(
            campaign -> {
              var request =
                  new EnrollmentBatchRepository.Request(key, ContactSelection.of(contact));
              requests.followed(cause + "/" + key, request, campaign);
              wakeAfterCommit();
            });
  }

  private void wakeAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            selecting.wake();
          }
        });
  }

  /** How far a batch is. */
  public Optional<EnrollmentBatch> batch(BatchId id) {
    return batches.find(id);
  }
}
