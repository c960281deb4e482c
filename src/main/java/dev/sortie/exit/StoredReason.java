package dev.sortie.exit;

import dev.sortie.campaign.CampaignKey;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@link StopReason} as the columns of a stop; also how the API names it. */
record StoredReason(Kind kind, String detail, @Nullable String campaign, @Nullable String topic) {

  private StoredReason(Kind kind, String detail, @Nullable String campaign) {
    this(kind, detail, campaign, null);
  }

  /** The values of column {@code kind}. */
  enum Kind {
    CONVERTED,
    UNSUBSCRIBED,
    LEFT_TOPIC,
    COMPLAINED,
    BOUNCED,
    ERASED,
    SUPPRESSED,
    SUPERSEDED,
    TAKEN_OUT
  }

  static StoredReason of(StopReason reason) {
    return switch (reason) {
      case StopReason.Converted it -> new StoredReason(Kind.CONVERTED, it.goal(), null);
      case StopReason.Unsubscribed it -> new StoredReason(Kind.UNSUBSCRIBED, it.source(), null);
      case StopReason.LeftTopic it ->
          new StoredReason(Kind.LEFT_TOPIC, it.source(), null, it.topic());
      case StopReason.Complained it -> new StoredReason(Kind.COMPLAINED, it.source(), null);
      case StopReason.Bounced it -> new StoredReason(Kind.BOUNCED, it.status(), null);
      case StopReason.Erased it -> new StoredReason(Kind.ERASED, it.source(), null);
      case StopReason.Suppressed it -> new StoredReason(Kind.SUPPRESSED, it.words(), null);
      case StopReason.Superseded it ->
          new StoredReason(Kind.SUPERSEDED, it.by().value(), it.by().value());
      case StopReason.TakenOut it ->
          new StoredReason(Kind.TAKEN_OUT, it.words(), it.campaign().value());
    };
  }

  StopReason reason() {
    return switch (kind) {
      case CONVERTED -> new StopReason.Converted(detail, Set.of());
      case LEFT_TOPIC ->
          new StopReason.LeftTopic(
              Objects.requireNonNull(topic, "a stop about a topic names it"), detail);
      case UNSUBSCRIBED -> new StopReason.Unsubscribed(detail);
      case COMPLAINED -> new StopReason.Complained(detail);
      case BOUNCED -> new StopReason.Bounced(detail);
      case ERASED -> new StopReason.Erased(detail);
      case SUPPRESSED -> new StopReason.Suppressed(detail);
      case SUPERSEDED -> new StopReason.Superseded(key());
      case TAKEN_OUT -> new StopReason.TakenOut(key(), detail);
    };
  }

  private CampaignKey key() {
    return new CampaignKey(Objects.requireNonNull(campaign, "a stop about a campaign names it"));
  }
}
