package dev.sortie.contact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import dev.sortie.base.LiveUpdates;
import dev.sortie.base.MainLayout;
import dev.sortie.base.Notices;
import dev.sortie.base.PageHeader;
import dev.sortie.base.RouteId;
import dev.sortie.contact.ContactImport;
import dev.sortie.contact.ContactImports;
import dev.sortie.contact.Contacts;
import dev.sortie.contact.ImportOptions;
import dev.sortie.shared.RequestException;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * From a file to contacts: upload, say what the columns mean, watch, read the result. Each import
 * has an address of its own, so that closing the page loses nothing.
 */
@CssImport("./styles/contact.css")
@RolesAllowed({"ADMIN", "MARKETER", "ENGINEER"})
@Route(value = "contacts/import/:import?(" + RouteId.PATTERN + ")", layout = MainLayout.class)
final class ContactImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ContactImports imports;
  private final transient Contacts contacts;
  private final transient LiveUpdates live;
  private final transient InstantSource time;
  private final PageHeader header = new PageHeader(getPageTitle());
  private final Div stage = new Div();

  ContactImportView(
      ContactImports imports, Contacts contacts, LiveUpdates live, InstantSource time) {
    this.imports = imports;
    this.contacts = contacts;
    this.live = live;
    this.time = time;
    addClassName("sortie-page");
    stage.addClassName("contact-import");
    add(header, stage);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("contact.import.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<UUID> id = event.getRouteParameters().get("import").map(UUID::fromString);
    if (id.isEmpty()) {
      show(
          getTranslation("contact.import.hint"),
          new UploadStep(imports, this::open),
          new RecentImports(imports.recent(5), time));
    } else {
      show(imports.find(id.get()).orElseThrow(NotFoundException::new));
    }
  }

  private void show(ContactImport found) {
    switch (found.state()) {
      case UPLOADED -> showMapping(found.id());
      case RUNNING -> show(found.fileName(), new ProgressStep(imports, found, live, this::show));
      case DONE, FAILED -> show(found.fileName(), new ResultStep(imports, found));
    }
  }

  private void showMapping(UUID id) {
    try {
      var preview = imports.preview(id);
      show(
          preview.fileName(),
          new MappingStep(preview, contacts.knownTags(), options -> start(id, options)));
    } catch (RequestException gone) {
      Notices.error(gone);
      show("", new UploadStep(imports, this::open));
    }
  }

  private void start(UUID id, ImportOptions options) {
    try {
      imports.start(id, options);
      show(imports.find(id).orElseThrow());
    } catch (RequestException refused) {
      Notices.error(refused);
    }
  }

  private void open(UUID id) {
    getUI()
        .ifPresent(
            ui ->
                ui.navigate(ContactImportView.class, new RouteParameters("import", id.toString())));
  }

  private void show(String subtitle, Component... steps) {
    header.withSubtitle(subtitle);
    stage.removeAll();
    stage.add(steps);
  }
}
