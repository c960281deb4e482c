package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import dev.sortie.campaign.Campaigns;
import dev.sortie.exit.LateMail;
import java.time.Duration;
import java.util.List;

/**
 * The mails that broke the promise, each with the receipt it ignored; nothing where there are none.
 */
final class LateMailList extends Composite<Div> {

  private final transient Campaigns campaigns;
  private transient List<LateMail> shown = List.of();

  LateMailList(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  void show(List<LateMail> mails) {
    if (mails.equals(shown)) {
      return;
    }
    shown = mails;
    getContent().removeAll();
    if (!mails.isEmpty()) {
      UnorderedList list = new UnorderedList();
      mails.forEach(mail -> list.add(new ListItem(line(mail))));
      Section section =
          new Section(
              new H2(getTranslation("exit.late.title")),
              new Paragraph(getTranslation("exit.late.text")),
              list);
      section.addClassName("late-mails");
      getContent().add(section);
    }
  }

  private Component line(LateMail mail) {
    String campaign =
        campaigns
            .find(mail.campaign())
            .map(known -> known.name(getLocale()))
            .orElse(mail.campaign().value());
    Duration late = Duration.between(mail.leftAt(), mail.transmittingAt());
    return new Anchor(
        "exits/" + mail.stop(),
        getTranslation(
            "exit.late.line", campaign, DurationWords.of(this, late), mail.send().toString()));
  }
}
