package dev.sortie.sending;

import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.Contact;
import dev.sortie.contact.Contacts;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.shared.EmailAddress;
import dev.sortie.template.MailRenderer;
import dev.sortie.template.MailSource;
import dev.sortie.template.RenderedMail;
import dev.sortie.template.Rendering;
import dev.sortie.template.TemplateFault;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands in a mail to a contact. */
@Component
final class MailContent {

  private final Campaigns campaigns;
  private final Contacts contacts;
  private final MailRenderer renderer;
  private final UnsubscribeLinks links;
  private final MailSettings settings;

  MailContent(
      Campaigns campaigns,
      Contacts contacts,
      MailRenderer renderer,
      UnsubscribeLinks links,
      MailSettings settings) {
    this.campaigns = campaigns;
    this.contacts = contacts;
    this.renderer = renderer;
    this.links = links;
    this.settings = settings;
  }

  Rendering render(Wanted wanted, Contact contact) {
    return render(wanted.enrollment(), wanted.request().template(), contact);
  }

  /** The mail of this name as the version of the enrollment has it. */
  Rendering render(Enrollment enrollment, String template, Contact contact) {
    Optional<MailSource> source =
        campaigns.mail(enrollment.version(), template, contact.language());
    return source
        .map(found -> renderer.render(found, data(found, enrollment, contact)))
        .orElseGet(
            () ->
                new TemplateFault(
                    TemplateFault.Part.HTML, TemplateFault.Kind.NOT_MJML, "no mail " + template));
  }

  /** From whom mails come now. */
  String sender() {
    return settings.fromHeader();
  }

  Letter letter(
      Transmission transmission, Wanted wanted, Contact contact, RenderedMail mail, Instant now) {
    Enrollment enrollment = wanted.enrollment();
    return new Letter(
        contact.email(),
        transmission.messageId(),
        now,
        mail.subject(),
        mail.html(),
        mail.text(),
        ways(enrollment, contact),
        enrollment.campaign() + "." + settings.sender().domain());
  }

  /** A mail of no enrollment, for this contact. */
  Rendering render(MailSource source, Contact contact, String campaign, String unsubscribe) {
    return renderer.render(source, data(source, contact, campaign, unsubscribe));
  }

  private Map<String, Object> data(MailSource source, Enrollment enrollment, Contact contact) {
    return data(
        source, contact, campaignName(enrollment, contact), link(enrollment, contact).toString());
  }

  private Map<String, Object> data(
      MailSource source, Contact contact, String campaign, String unsubscribe) {
    Map<String, Object> person = new LinkedHashMap<>(contact.attributes());
    person.put("firstName", contact.firstName());
    person.put("lastName", contact.lastName());
    person.put("email", contact.email().value());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("contact", person);
    data.put(
        "event", mentionsEvent(source) ? contacts.latestEventProperties(contact.id()) : Map.of());
    data.put("unsubscribeUrl", unsubscribe);
    data.put("sender", Map.of("name", settings.fromName()));
    data.put("campaign", Map.of("name", campaign));
    return data;
  }

  /** Spares a query for the many mails that do not ask. */
  private static boolean mentionsEvent(MailSource source) {
    String text = source.text();
    return source.mjml().contains("event") || (text != null && text.contains("event"));
  }

  private String campaignName(Enrollment enrollment, Contact contact) {
    return campaigns
        .find(enrollment.campaign())
        .map(campaign -> campaign.name(contact.language()))
        .orElse(enrollment.campaign().value());
  }

  private UnsubscribeWays ways(Enrollment enrollment, Contact contact) {
    EmailAddress mailbox = settings.unsubscribeAddress();
    return new UnsubscribeWays(
        link(enrollment, contact),
        mailbox == null
            ? null
            : UnsubscribeWays.letter(mailbox, links.mailToken(contact.id(), enrollment.id())));
  }

  private URI link(Enrollment enrollment, Contact contact) {
    return links.link(contact.id(), enrollment.id());
  }
}
