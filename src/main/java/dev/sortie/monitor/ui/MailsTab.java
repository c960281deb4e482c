package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.MailName;
import dev.sortie.campaign.MailPreviews;
import dev.sortie.modelcheck.Step;
import dev.sortie.template.RenderedMail;
import dev.sortie.template.TemplateFault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The mails of a campaign as a made-up contact would read them. */
final class MailsTab extends Composite<Div> {

  private final Campaign campaign;
  private final Campaigns campaigns;
  private final MailPreviews previews;
  private final Select<String> mails = new Select<>();
  private final RadioButtonGroup<String> languages = new RadioButtonGroup<>();
  private final H3 subject = new H3();
  private final IFrame frame = new IFrame();

  MailsTab(Campaign campaign, Campaigns campaigns, MailPreviews previews) {
    this.campaign = campaign;
    this.campaigns = campaigns;
    this.previews = previews;
    List<String> templates = new ArrayList<>(templates());
    mails.setLabel(getTranslation("monitor.mail"));
    mails.setItems(templates);
    mails.setItemLabelGenerator(this::label);
    languages.setLabel(getTranslation("monitor.mail.language"));
    languages.setItems("en", "fr");
    languages.setItemLabelGenerator(code -> getTranslation("monitor.language." + code));
    languages.setValue(getLocale().getLanguage().equals("fr") ? "fr" : "en");
    frame.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
    Div choice = new Div(mails, languages);
    choice.addClassName("choice");
    getContent().addClassName("mails");
    if (templates.isEmpty()) {
      getContent().add(new Paragraph(getTranslation("monitor.mail.none")));
      return;
    }
    getContent().add(choice, subject, frame);
    mails.addValueChangeListener(chosen -> show());
    languages.addValueChangeListener(chosen -> show());
    mails.setValue(templates.getFirst());
  }

  /** In the order in which a contact gets them. */
  private Set<String> templates() {
    Set<String> there = new LinkedHashSet<>();
    campaigns.mails(campaign.live().id()).keySet().forEach(name -> there.add(name.template()));
    Set<String> ordered = campaigns.outline(campaign.live().id()).templates();
    ordered.retainAll(there);
    ordered.addAll(there);
    return ordered;
  }

  /** The step that sends it, since its author knows that better than a file name. */
  private String label(String template) {
    return campaigns.outline(campaign.live().id()).steps().stream()
        .filter(step -> template.equals(step.headers().get("template")))
        .map(Step::name)
        .findFirst()
        .orElse(template);
  }

  private void show() {
    MailName name = new MailName(mails.getValue(), languages.getValue());
    switch (previews.render(campaign.live(), name)) {
      case RenderedMail mail -> {
        subject.setText(mail.subject());
        frame.setTitle(mail.subject());
        frame.setSrcdoc(mail.html());
        subject.getElement().setAttribute("lang", name.language());
      }
      case TemplateFault fault -> {
        subject.setText(getTranslation("monitor.mail.broken"));
        frame.setSrcdoc("");
      }
    }
  }
}
