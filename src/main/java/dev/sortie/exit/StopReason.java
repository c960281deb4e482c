package dev.sortie.exit;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.SuppressionReason;
import dev.sortie.enrollment.ExitReason;
import java.util.Optional;

/** Why a contact leaves, as it was reported. */
public sealed interface StopReason {

  /** The contact did what this event says; campaigns that have it among their goals end. */
  record Converted(String event) implements StopReason {}

  /** The contact asked to leave; {@code source} says where: page, one-click, mail, api. */
  record Unsubscribed(String source) implements StopReason {}

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
      case Converted converted -> Optional.empty();
      case Superseded superseded -> Optional.empty();
      case TakenOut takenOut -> Optional.empty();
    };
  }
}
