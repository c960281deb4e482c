package dev.sortie.contact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.sortie.base.MainLayout;
import dev.sortie.base.Notices;
import dev.sortie.base.PageHeader;
import dev.sortie.base.RouteId;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactId;
import dev.sortie.contact.Contacts;
import dev.sortie.shared.RequestException;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One contact: who, may we write to them and why not, what we know, what happened. */
@CssImport("./styles/contact.css")
@PermitAll
@Route(value = "contacts/:contact(" + RouteId.PATTERN + ")", layout = MainLayout.class)
final class ContactView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final int SHOWN_ACTIVITIES = 100;
  private static final int SHOWN_TAGS = 50;

  private final transient Contacts contacts;
  private final transient InstantSource time;
  private final transient AuthenticationContext user;
  private final transient List<ContactPanel> panels;
  private String title = "";

  ContactView(
      Contacts contacts,
      InstantSource time,
      AuthenticationContext user,
      ObjectProvider<ContactPanel> panels) {
    this.contacts = contacts;
    this.user = user;
    this.time = time;
    this.panels = panels.orderedStream().toList();
    addClassName("sortie-page");
  }

  static RouteParameters parameters(ContactId id) {
    return new RouteParameters("contact", id.toString());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ContactId id = ContactId.of(event.getRouteParameters().get("contact").orElseThrow());
    show(contacts.find(id).orElseThrow(NotFoundException::new));
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  private void show(Contact contact) {
    title = contact.displayName();
    removeAll();
    Div aside = new Div(permission(contact), new ContactFacts(contact, tags(contact)));
    aside.addClassName("contact-aside");
    Div main = new Div();
    main.addClassName("contact-main");
    panels.forEach(panel -> main.add(panel.panel(contact.id())));
    main.add(timeline(contact));
    Div columns = new Div(main, aside);
    columns.addClassName("contact-columns");
    add(
        new PageHeader(title)
            .withSubtitle(
                contact.firstName().isEmpty() && contact.lastName().isEmpty()
                    ? ""
                    : contact.email().value())
            .withBeside(new MailPermission(contact)),
        columns);
  }

  private @Nullable Component tags(Contact contact) {
    if (user.hasAnyRole("ADMIN", "MARKETER", "ENGINEER")) {
      return new TagEditor(
          contact.tags(),
          contacts.knownTags(),
          (given, taken) -> change(contact.id(), given, taken));
    }
    return contact.tags().isEmpty() ? null : new TagList(contact.tags(), SHOWN_TAGS);
  }

  /** A tag may end campaigns or begin them, so that all of the page is read anew. */
  private void change(ContactId id, Set<String> given, Set<String> taken) {
    try {
      contacts.update(id, Map.of(), given, taken);
    } catch (RequestException refused) {
      Notices.error(refused);
    }
    contacts.find(id).ifPresent(this::show);
  }

  private Component permission(Contact contact) {
    return section(
        "contact.permission", new Paragraph(getTranslation(MailPermission.sentenceKey(contact))));
  }

  private Component timeline(Contact contact) {
    return section(
        "contact.timeline",
        new Timeline(
            contacts.recentActivity(contact.id(), SHOWN_ACTIVITIES),
            contacts.consentHistory(contact.id()),
            contact.suppression(),
            time));
  }

  private Section section(String titleKey, Component content) {
    Section section = new Section(new H2(getTranslation(titleKey)), content);
    section.addClassName("contact-section");
    return section;
  }
}
