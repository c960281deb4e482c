package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import dev.sortie.modelcheck.Step;
import dev.sortie.modelcheck.StepKind;
import dev.sortie.monitor.InstanceStory;
import dev.sortie.monitor.WhyMail;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Choose a mail; one sentence says why the contact got it or not, with the way to the evidence. */
final class WhyQuestion extends Composite<Section> {

  private record Mail(CampaignKey campaign, String template, String label) {}

  private final transient WhyMail why;
  private final transient StorySources sources;
  private final transient MailReading reading;
  private final transient ContactId contact;
  private final ComboBox<Mail> choice = new ComboBox<>();
  private final Div answer = new Div();

  WhyQuestion(WhyMail why, StorySources sources, MailReading reading, ContactId contact) {
    this.why = why;
    this.sources = sources;
    this.reading = reading;
    this.contact = contact;
    choice.setItems(mails());
    choice.setItemLabelGenerator(Mail::label);
    choice.setPlaceholder(getTranslation("monitor.why.choose"));
    choice.setAriaLabel(getTranslation("monitor.why.choose"));
    choice.setClearButtonVisible(true);
    choice.addValueChangeListener(chosen -> show(chosen.getValue()));
    choice.addClassName("choice");
    answer.addClassName("answer");
    answer.getElement().setAttribute("role", "status");
    getContent().addClassNames("contact-section", "why-mail");
    getContent().add(new H2(getTranslation("monitor.why.title")), choice, answer);
  }

  ComboBox<?> choice() {
    return choice;
  }

  private List<Mail> mails() {
    return sources.campaigns().all().stream()
        .sorted(Comparator.comparing(campaign -> campaign.name(getLocale())))
        .flatMap(this::mails)
        .toList();
  }

  private Stream<Mail> mails(Campaign campaign) {
    return sources.campaigns().outline(campaign.live().id()).steps().stream()
        .filter(step -> step.kind() == StepKind.SEND_EMAIL)
        .filter(step -> step.headers().containsKey("template"))
        .map(step -> mail(campaign, step));
  }

  private Mail mail(Campaign campaign, Step step) {
    return new Mail(
        campaign.key(),
        step.headers().getOrDefault("template", ""),
        getTranslation("monitor.why.mail", campaign.name(getLocale()), step.name()));
  }

  private void show(Mail mail) {
    answer.removeAll();
    if (mail == null) {
      return;
    }
    WhyMail.Answer found = why.about(contact, mail.campaign(), mail.template());
    InstanceStory evidence = found.evidence();
    answer.add(new Paragraph(new WhyWords(sources).of(found, mail.campaign())));
    if (evidence != null) {
      StoryTimeline timeline = new StoryTimeline(reading);
      StepNames names = new StepNames(sources.campaigns());
      timeline.show(new StoryEntries(evidence, sources, names).newestFirst());
      answer.add(
          timeline,
          new Anchor(
              "monitor/instances/" + evidence.enrollment().id(),
              getTranslation("monitor.why.evidence")));
    }
  }
}
