package dev.sortie.monitor.ui;

import com.vaadin.flow.i18n.I18NProvider;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignStatus;

/** The state of a campaign in one word. */
final class CampaignPill {

  private CampaignPill() {}

  static StatusPill of(Campaign campaign) {
    CampaignStatus status = campaign.state().status();
    return new StatusPill(I18NProvider.translate(status.labelKey()), tone(status));
  }

  private static Tone tone(CampaignStatus status) {
    return switch (status) {
      case LIVE -> Tone.LIVE;
      case PAUSED -> Tone.HELD;
      case CLOSED -> Tone.WAITING;
      case ARCHIVED -> Tone.NEUTRAL;
    };
  }
}
