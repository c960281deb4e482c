package dev.sortie.contact.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.sortie.base.RelativeTime;
import dev.sortie.contact.ContactImport;
import java.time.InstantSource;
import java.util.List;

/** The way back to imports that were started before, also those that still run. */
final class RecentImports extends Composite<Section> {

  private final InstantSource time;

  RecentImports(List<ContactImport> recent, InstantSource time) {
    this.time = time;
    getContent().setVisible(!recent.isEmpty());
    getContent().addClassName("contact-section");
    UnorderedList list = new UnorderedList();
    list.addClassName("contact-recent");
    recent.forEach(found -> list.add(item(found)));
    getContent().add(new H2(getTranslation("contact.import.recent")), list);
  }

  private ListItem item(ContactImport found) {
    RouterLink link =
        new RouterLink(
            found.fileName(),
            ContactImportView.class,
            new RouteParameters("import", found.id().toString()));
    Span result =
        new Span(
            getTranslation("contact.import.state." + found.state(), found.imported(), found.bad()));
    return new ListItem(link, result, new RelativeTime(found.uploadedAt(), time));
  }
}
