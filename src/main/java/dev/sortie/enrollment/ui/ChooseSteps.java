package dev.sortie.enrollment.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.Contacts;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.EntryPreview;
import dev.sortie.enrollment.FirstMail;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Hands the first step what it needs to answer with numbers. */
@SpringComponent
final class ChooseSteps {

  private final Contacts contacts;
  private final Campaigns campaigns;
  private final EntryPreview preview;
  private final InstantSource time;

  ChooseSteps(Contacts contacts, Campaigns campaigns, EntryPreview preview, InstantSource time) {
    this.contacts = contacts;
    this.campaigns = campaigns;
    this.preview = preview;
    this.time = time;
  }

  ChooseStep create(Campaign campaign, Consumer<ContactSelection> chosen) {
    return new ChooseStep(
        new WhoChoice(contacts.knownTags()),
        selection -> preview.of(campaign.key(), selection),
        zone -> firstMail(campaign, zone),
        chosen);
  }

  private FirstMail firstMail(Campaign campaign, ZoneId zone) {
    if (campaign.state().isPaused()) {
      return new FirstMail.AfterPause();
    }
    return FirstMail.of(campaigns.outline(campaign.live().id()).steps(), time.instant(), zone);
  }
}
