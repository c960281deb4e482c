package dev.sortie.exit;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import dev.sortie.shared.Loop;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * Ends something for many contacts at once. Each of them gets a stop and a receipt of their own.
 */
@Service
public final class StopMany {

  private static final int LONGEST = 200;

  /**
   * What is asked for.
   *
   * @param campaign which they leave; null = all, and nothing is sent to them any more
   * @param selection whom it is about; null = everybody inside the campaign when it is carried out
   * @param words why; colleagues read it on every receipt
   */
  public record Request(
      @Nullable CampaignKey campaign, @Nullable ContactSelection selection, String words) {

    /** Throws {@link StopBatchException} where nobody could say why, or whom. */
    public Request {
      words = words.strip();
      if (words.isEmpty() || words.length() > LONGEST) {
        throw StopBatchException.words(LONGEST);
      }
      if (campaign == null && selection == null) {
        throw StopBatchException.noSelection();
      }
    }
  }

  private final StopBatchRepository batches;
  private final Campaigns campaigns;
  private final Loop stopping;
  private final InstantSource time;
  private final Deeds deeds;

  StopMany(
      StopBatchRepository batches,
      Campaigns campaigns,
      @Qualifier("stopBatchLoop") Loop stopping,
      InstantSource time,
      Deeds deeds) {
    this.batches = batches;
    this.campaigns = campaigns;
    this.stopping = stopping;
    this.time = time;
    this.deeds = deeds;
  }

  /**
   * Takes the request on. The answer comes at once; the work goes on in the background and survives
   * a restart. Whoever is not inside the campaign is not counted and gets no receipt.
   *
   * @param by who asks
   * @param idempotencyKey the same key again answers with the same batch
   * @throws dev.sortie.campaign.CampaignNotFoundException if there is no such campaign
   * @throws StopBatchException if the key was used for another request
   */
  public StopBatch stop(Request request, String by, String idempotencyKey) {
    if (request.campaign() != null) {
      var unused = campaigns.require(request.campaign());
    }
    StopBatch batch = deeds.together(() -> taken(request, by, idempotencyKey));
    stopping.wake();
    return batch;
  }

  private StopBatch taken(Request request, String by, String idempotencyKey) {
    boolean isNew = batches.insert(idempotencyKey, request, by, time.instant());
    StopBatch batch = batches.byIdempotencyKey(idempotencyKey).orElseThrow();
    if (!batches.isOf(batch.id(), request)) {
      throw StopBatchException.keyUsedOtherwise(idempotencyKey);
    }
    if (isNew) {
      deeds.tell(deed(request).now("batch", batch.id()));
    }
    return batch;
  }

  /** Addresses and what was searched for are the contacts' own: only how many are told. */
  private static Deed deed(Request request) {
    CampaignKey campaign = request.campaign();
    Deed deed =
        campaign == null
            ? Deed.of("exit.many-suppressed", "contacts", "")
            : Deed.of("exit.many-taken-out", "campaign", campaign);
    return switch (request.selection()) {
      case null -> deed.now("everybody", true);
      case ContactSelection.Named named ->
          deed.now("contacts", named.contacts().size() + named.addresses().size());
      case ContactSelection.Filtered filtered ->
          deed.now("tags", filtered.filter().tags()).now("language", filtered.filter().language());
    };
  }

  /** What goes on now, the oldest first. */
  public List<StopBatch> running() {
    return batches.running();
  }

  /** How far a batch is. */
  public Optional<StopBatch> batch(StopBatchId id) {
    return batches.find(id);
  }
}
