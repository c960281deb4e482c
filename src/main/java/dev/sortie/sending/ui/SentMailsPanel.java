package dev.sortie.sending.ui;

import com.vaadin.flow.component.Component;
import dev.sortie.base.LiveUpdates;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.ContactId;
import dev.sortie.contact.ui.ContactPanel;
import dev.sortie.sending.Sends;
import java.time.InstantSource;
import org.springframework.core.annotation.Order;

/** Fills the part <em>mails</em> of a contact's page. */
@org.springframework.stereotype.Component
@Order(20)
class SentMailsPanel implements ContactPanel {

  private static final int SHOWN = 50;

  private final Sends sends;
  private final Campaigns campaigns;
  private final LiveUpdates live;
  private final InstantSource clock;

  SentMailsPanel(Sends sends, Campaigns campaigns, LiveUpdates live, InstantSource clock) {
    this.sends = sends;
    this.campaigns = campaigns;
    this.live = live;
    this.clock = clock;
  }

  @Override
  public Component panel(ContactId contact) {
    var mails = new SentMails(campaigns, clock);
    live.follow(mails, () -> sends.ofContact(contact, SHOWN), mails::show);
    return mails;
  }
}
