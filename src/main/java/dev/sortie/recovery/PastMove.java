package dev.sortie.recovery;

import dev.sortie.campaign.CampaignVersionId;
import java.time.Instant;
import java.util.List;

/**
 * One time that an enrollment was moved.
 *
 * @param from the steps where it was
 * @param to the steps where it went on
 */
public record PastMove(
    Instant at,
    String by,
    CampaignVersionId fromVersion,
    List<String> from,
    CampaignVersionId toVersion,
    List<String> to) {

  public PastMove {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }
}
