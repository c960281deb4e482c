package dev.sortie.contact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import dev.sortie.contact.Consent;
import dev.sortie.contact.Contact;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What we know about a contact, in two columns. */
final class ContactFacts extends Composite<Section> {

  private final DescriptionList facts = new DescriptionList();

  /**
   * @param tags how they are shown; null where there are none to show
   */
  ContactFacts(Contact contact, @Nullable Component tags) {
    facts.addClassName("contact-facts");
    add(getTranslation("contact.fact.address"), contact.email().value());
    add(getTranslation("contact.fact.language"), contact.language().getDisplayName(getLocale()));
    if (contact.zone() != null) {
      add(getTranslation("contact.fact.zone"), contact.zone().getId());
    }
    if (tags != null) {
      add(getTranslation("contact.fact.tags"), tags);
    }
    if (contact.consent() instanceof Consent.Given given) {
      add(getTranslation("contact.fact.consent"), given.source());
    }
    new TreeMap<>(contact.attributes()).forEach(this::add);
    getContent().addClassName("contact-section");
    getContent().add(new H2(getTranslation("contact.facts")), facts);
  }

  private void add(String term, String description) {
    add(term, new Text(description));
  }

  private void add(String term, Component description) {
    facts.add(new Term(term), new Description(description));
  }
}
