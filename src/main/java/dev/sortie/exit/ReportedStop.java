package dev.sortie.exit;

import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignNotFoundException;
import dev.sortie.campaign.Campaigns;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stop as a program words it.
 *
 * @param detail who or what said so, in one line; {@code api} if absent
 * @param campaign the one to be taken out of, with that reason alone
 * @param topic the one that was left, with that reason alone
 */
record ReportedStop(
    @Nullable String reason,
    @Nullable String detail,
    @Nullable String campaign,
    @Nullable String topic) {

  /** What a program may report. Goals are reported as events, an erasure by DELETE. */
  enum Reason {
    UNSUBSCRIBED,
    COMPLAINED,
    BOUNCED,
    SUPPRESSED,
    TAKEN_OUT,
    LEFT_TOPIC
  }

  private static final int LONGEST = 200;
  private static final Pattern MORE_THAN_A_LINE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

  /**
   * What is to end.
   *
   * @throws InvalidStopException if something is missing or does not belong together
   * @throws CampaignNotFoundException if it names a campaign that there is not
   */
  StopReason meaning(Campaigns campaigns) {
    Reason known = known();
    if (campaign != null && known != Reason.TAKEN_OUT) {
      throw InvalidStopException.notWith("campaign", known);
    }
    if (topic != null && known != Reason.LEFT_TOPIC) {
      throw InvalidStopException.notWith("topic", known);
    }
    String words = words();
    return switch (known) {
      case UNSUBSCRIBED -> new StopReason.Unsubscribed(words);
      case COMPLAINED -> new StopReason.Complained(words);
      case BOUNCED -> new StopReason.Bounced(words);
      case SUPPRESSED -> new StopReason.Suppressed(words);
      case TAKEN_OUT -> new StopReason.TakenOut(campaign(campaigns), words);
      case LEFT_TOPIC -> new StopReason.LeftTopic(topic(campaigns), words);
    };
  }

  private Reason known() {
    if (reason == null || reason.isBlank()) {
      throw InvalidStopException.missing("reason");
    }
    try {
      return Reason.valueOf(reason);
    } catch (IllegalArgumentException unknown) {
      throw InvalidStopException.reason(reason);
    }
  }

  private String words() {
    String given = detail == null || detail.isBlank() ? "api" : detail.strip();
    if (given.length() > LONGEST || MORE_THAN_A_LINE.matcher(given).find()) {
      throw InvalidStopException.detail(LONGEST);
    }
    return given;
  }

  private CampaignKey campaign(Campaigns campaigns) {
    if (campaign == null || campaign.isBlank()) {
      throw InvalidStopException.missing("campaign");
    }
    Optional<Campaign> found = CampaignKey.tryParse(campaign).flatMap(campaigns::find);
    return found.map(Campaign::key).orElseThrow(() -> CampaignNotFoundException.forKey(campaign));
  }

  private String topic(Campaigns campaigns) {
    if (topic == null || topic.isBlank()) {
      throw InvalidStopException.missing("topic");
    }
    if (campaigns.topics().stream().noneMatch(known -> known.key().equals(topic))) {
      throw InvalidStopException.noSuchTopic(topic);
    }
    return topic;
  }
}
