package dev.sortie.designer;

import dev.sortie.campaign.BpmnEncoding;
import dev.sortie.campaign.CampaignKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign that somebody draws. Nothing in it runs.
 *
 * @param campaign the campaign that it is of, or will be of
 * @param basedOn the number of the version that it began as; null for a new campaign
 * @param bpmn the diagram as it was last kept, right or wrong
 * @param encoding how the diagram is written when it leaves as a file
 * @param changedBy the account that changed it last, or began it
 */
public record Draft(
    DraftId id,
    CampaignKey campaign,
    String name,
    @Nullable Integer basedOn,
    String bpmn,
    BpmnEncoding encoding,
    String changedBy,
    Instant changedAt) {

  /** The diagram as a file: the very bytes that it began as, where nobody changed it. */
  public byte[] file() {
    return encoding.bytes(bpmn);
  }
}
