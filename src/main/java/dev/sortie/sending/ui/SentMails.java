package dev.sortie.sending.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.Campaigns;
import dev.sortie.sending.Send;
import java.time.InstantSource;
import java.util.List;

/** Every mail that a campaign wanted to send to one contact, and what became of it. */
@CssImport("./styles/sent-mails.css")
final class SentMails extends Composite<Section> {

  private final transient Campaigns campaigns;
  private final transient InstantSource clock;
  private final UnorderedList list = new UnorderedList();
  private final Paragraph none = new Paragraph(getTranslation("sending.contact.none"));

  SentMails(Campaigns campaigns, InstantSource clock) {
    this.campaigns = campaigns;
    this.clock = clock;
    getContent().addClassNames("contact-section", "sortie-sent-mails");
    getContent().add(new H2(getTranslation("sending.contact.title")), list, none);
  }

  void show(List<Send> sends) {
    none.setVisible(sends.isEmpty());
    list.setVisible(!sends.isEmpty());
    list.removeAll();
    sends.forEach(send -> list.add(new ListItem(new SentMail(send, campaign(send), clock))));
  }

  private String campaign(Send send) {
    return campaigns
        .find(send.campaign())
        .map((Campaign known) -> known.name(getLocale()))
        .orElse(send.campaign().value());
  }
}
