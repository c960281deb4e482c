package dev.sortie.contact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.sortie.base.EmptyState;
import dev.sortie.base.MainLayout;
import dev.sortie.base.NavigationOrder;
import dev.sortie.base.PageHeader;
import dev.sortie.base.Symbol;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactFilter;
import dev.sortie.contact.Contacts;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Everybody we know, and whether we may write to them.
 *
 * <p>Actions are found as beans, which the front-end build does not see; so what their dialogs are
 * made of is named here.
 */
@Uses(Dialog.class)
@Uses(IntegerField.class)
@Uses(RadioButtonGroup.class)
@CssImport("./styles/contact.css")
@PermitAll
@Route(value = "contacts", layout = MainLayout.class)
@Menu(title = "contact.list.title", order = NavigationOrder.CONTACTS, icon = "contacts")
final class ContactListView extends Div implements HasDynamicTitle {

  private static final int SHOWN_TAGS = 3;

  private final transient Contacts contacts;
  private final Grid<Contact> grid = new Grid<>();
  private final Span found = new Span();
  private final boolean mayImport;
  private final Div actions = new Div();
  private transient ContactFilter filter = ContactFilter.everybody();

  ContactListView(
      Contacts contacts, AuthenticationContext user, ObjectProvider<ContactListAction> offered) {
    this.contacts = contacts;
    this.mayImport = user.hasAnyRole("ADMIN", "MARKETER", "ENGINEER");
    addClassName("sortie-page");
    PageHeader header = new PageHeader(getPageTitle());
    long known = contacts.count(filter);
    if (mayImport) {
      header.withActions(importButton());
    }
    add(header);
    if (known == 0) {
      add(nobodyYet());
    } else {
      offered
          .orderedStream()
          .flatMap(action -> action.create(this::choice).stream())
          .forEach(actions::add);
      Div line = new Div(found, actions);
      line.addClassName("contact-line");
      add(new ContactFilterBar(contacts.knownTags(), this::show), line, grid());
      show(filter);
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("contact.list.title");
  }

  private Component grid() {
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
    grid.addClassName("contact-grid");
    if (actions.getChildren().findAny().isPresent()) {
      grid.setSelectionMode(Grid.SelectionMode.MULTI);
      grid.addSelectionListener(chosen -> showFound());
    }
    grid.addComponentColumn(ContactListView::who)
        .setHeader(getTranslation("contact.column.who"))
        .setFlexGrow(3);
    grid.addComponentColumn(MailPermission::new)
        .setHeader(getTranslation("contact.column.permission"))
        .setFlexGrow(2);
    grid.addComponentColumn(contact -> new TagList(contact.tags(), SHOWN_TAGS))
        .setHeader(getTranslation("contact.column.tags"))
        .setFlexGrow(2);
    grid.addColumn(contact -> contact.language().getDisplayLanguage(getLocale()))
        .setHeader(getTranslation("contact.column.language"))
        .setFlexGrow(1);
    grid.setItems(
        DataProvider.fromCallbacks(
            query -> contacts.page(filter, query.getOffset(), query.getLimit()).stream(),
            query -> Math.toIntExact(contacts.count(filter))));
    return grid;
  }

  private void show(ContactFilter wanted) {
    filter = wanted;
    grid.deselectAll();
    showFound();
    grid.getDataProvider().refreshAll();
  }

  private void showFound() {
    long count = contacts.count(filter);
    int selected = grid.getSelectedItems().size();
    found.setText(
        selected > 0
            ? getTranslation("contact.list.selected", selected, count)
            : getTranslation(count == 0 ? "contact.list.none" : "contact.list.found", count));
    found.addClassName("contact-found");
    grid.setVisible(count > 0);
    actions.setVisible(count > 0);
  }

  private ContactListChoice choice() {
    return new ContactListChoice(
        filter, grid.getSelectedItems().stream().map(Contact::id).collect(Collectors.toSet()));
  }

  private static Component who(Contact contact) {
    RouterLink link = new RouterLink(contact.displayName(), ContactView.class, parameters(contact));
    Span address = new Span(contact.email().value());
    address.addClassName("contact-address");
    Div who = new Div(link, address);
    who.addClassName("contact-who");
    return who;
  }

  private static RouteParameters parameters(Contact contact) {
    return ContactView.parameters(contact.id());
  }

  private Component nobodyYet() {
    EmptyState empty =
        new EmptyState(
            Symbol.CONTACTS,
            getTranslation("contact.empty.title"),
            getTranslation("contact.empty.text"));
    return mayImport ? empty.withAction(importButton()) : empty;
  }

  private Button importButton() {
    Button button =
        new Button(
            getTranslation("contact.import.open"),
            Symbol.UPLOAD.icon(),
            click -> getUI().ifPresent(ui -> ui.navigate(ContactImportView.class)));
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }
}
