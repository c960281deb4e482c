package dev.sortie.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.sortie.audit.AuditEntry;
import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactId;
import java.util.Optional;

/** What something was done to, with the way to its page where there is one. */
final class SubjectLink extends Composite<Div> {

  SubjectLink(AuditSources sources, AuditEntry entry) {
    getContent().add(subject(sources, entry));
  }

  private Component subject(AuditSources sources, AuditEntry entry) {
    String id = entry.subject();
    if (id.isEmpty()) {
      return new Span("");
    }
    return switch (entry.kind()) {
      case "contact" -> contact(sources, id);
      case "campaign" -> campaign(sources, id);
      case "enrollment" ->
          new Anchor("monitor/instances/" + id, getTranslation("audit.enrollment"));
      case "import" -> new Anchor("contacts/import/" + id, getTranslation("audit.import"));
      default -> new Span(id);
    };
  }

  private Component contact(AuditSources sources, String id) {
    Optional<Contact> known = sources.contacts().find(ContactId.of(id));
    return known.isPresent()
        ? new Anchor("contacts/" + id, known.get().displayName())
        : new Span(getTranslation("audit.erased"));
  }

  private Component campaign(AuditSources sources, String key) {
    Optional<Campaign> known = CampaignKey.tryParse(key).flatMap(sources.campaigns()::find);
    return known.isPresent()
        ? new Anchor("campaigns/" + key, known.get().name(getLocale()))
        : new Span(key);
  }
}
