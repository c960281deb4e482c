package dev.sortie.exit;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.SuppressionReason;
import dev.sortie.enrollment.ExitReason;
import java.util.Optional;
import java.util.Set;

/** Why a contact leaves, as it was reported. */
public sealed interface StopReason {

  /**
   * The contact reached a goal.
   *
   * @param goal the event, or the tag as {@code tag:name}
   * @param campaigns those of which it is a goal, which end; not kept, so empty when it is read
   */
  record Converted(String goal, Set<CampaignKey> campaigns) implements StopReason {

    public Converted {
      campaigns = Set.copyOf(campaigns);
    }
  }

  /**
   * The contact asked to leave; {@code source} says where: page, one-click, mail, api, or a tag.
   */
  record Unsubscribed(String source) implements StopReason {}

  /** The contact left one topic, and its campaigns; {@code source} says where: page, api. */
  record LeftTopic(String topic, String source) implements StopReason {}

  /** The contact marked a mail as spam; {@code source} names who told us. */
  record Complained(String source) implements StopReason {}

  /** The address does not exist; {@code status} is what the other side said. */
  record Bounced(String status) implements StopReason {}

  /** The contact asked to be forgotten. */
  record Erased(String source) implements StopReason {}

  /** One of us decided that nothing is sent any more, in these words. */
  record Suppressed(String words) implements StopReason {}

  /** The contact entered a campaign that takes over from those its rule names. */
  record Superseded(CampaignKey by) implements StopReason {}

  /** One of us took the contact out of one campaign, in these words. */
  record TakenOut(CampaignKey campaign, String words) implements StopReason {}

  /** The door by which enrollments leave. */
  default ExitReason door() {
    return switch (this) {
      case Converted converted -> ExitReason.CONVERTED;
      case Unsubscribed unsubscribed -> ExitReason.UNSUBSCRIBED;
      case LeftTopic leftTopic -> ExitReason.UNSUBSCRIBED;
      case Complained complained -> ExitReason.UNSUBSCRIBED;
      case Bounced bounced -> ExitReason.UNSUBSCRIBED;
      case Erased erased -> ExitReason.UNSUBSCRIBED;
      case Suppressed suppressed -> ExitReason.UNSUBSCRIBED;
      case Superseded superseded -> ExitReason.SUPERSEDED;
      case TakenOut takenOut -> ExitReason.SUPERSEDED;
    };
  }

  /** The reason for which the address goes on the suppression list, if it does. */
  default Optional<SuppressionReason> suppression() {
    return switch (this) {
      case Unsubscribed unsubscribed -> Optional.of(SuppressionReason.UNSUBSCRIBED);
      case Complained complained -> Optional.of(SuppressionReason.COMPLAINT);
      case Bounced bounced -> Optional.of(SuppressionReason.HARD_BOUNCE);
      case Erased erased -> Optional.of(SuppressionReason.ERASED);
      case Suppressed suppressed -> Optional.of(SuppressionReason.OPERATOR);
      case LeftTopic leftTopic -> Optional.empty();
      case Converted converted -> Optional.empty();
      case Superseded superseded -> Optional.empty();
      case TakenOut takenOut -> Optional.empty();
    };
  }
}
