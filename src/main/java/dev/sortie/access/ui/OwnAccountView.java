package dev.sortie.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.sortie.access.Accounts;
import dev.sortie.access.SignedIn;
import dev.sortie.base.MainLayout;
import dev.sortie.base.NavigationOrder;
import dev.sortie.base.Notices;
import dev.sortie.base.PageHeader;
import dev.sortie.shared.RequestException;
import jakarta.annotation.security.PermitAll;

/** The first page of the settings: who I am here, and my password. */
@Route(value = "settings", layout = MainLayout.class)
@Menu(title = "access.settings", order = NavigationOrder.SETTINGS, icon = "settings")
@PermitAll
class OwnAccountView extends Div implements HasDynamicTitle {

  private final PasswordField present = new PasswordField(getTranslation("access.own.present"));
  private final PasswordField chosen = new PasswordField(getTranslation("access.own.chosen"));
  private final PasswordField again = new PasswordField(getTranslation("access.own.again"));

  OwnAccountView(AuthenticationContext session, Accounts accounts) {
    SignedIn who = session.getAuthenticatedUser(SignedIn.class).orElseThrow();
    var change =
        new Button(getTranslation("access.own.change"), click -> change(session, accounts, who));
    change.addThemeVariants(ButtonVariant.PRIMARY);
    change.addClickShortcut(Key.ENTER);
    present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    chosen.setAutocomplete(Autocomplete.NEW_PASSWORD);
    again.setAutocomplete(Autocomplete.NEW_PASSWORD);
    chosen.setHelperText(getTranslation("access.own.hint", Accounts.SHORTEST_PASSWORD));

    var header = new PageHeader(getTranslation("access.settings"));
    header.withSubtitle(
        getTranslation("access.own.who", who.name(), RoleWords.name(this, who.role())));
    var form =
        new Div(
            new H2(getTranslation("access.own.password")),
            new Paragraph(getTranslation("access.own.meaning")),
            present,
            chosen,
            again,
            change);
    form.addClassNames("sortie-settings", "narrow");
    addClassNames("sortie-page", "sortie-settings");
    add(header, new SettingsTabs(who.role(), getClass()), form);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("access.own.title");
  }

  private void change(AuthenticationContext session, Accounts accounts, SignedIn who) {
    boolean same = chosen.getValue().equals(again.getValue());
    again.setInvalid(!same);
    again.setErrorMessage(getTranslation("access.own.differ"));
    if (same) {
      try {
        accounts.changePassword(who, present.getValue(), chosen.getValue());
        session.logout();
      } catch (RequestException refused) {
        Notices.error(refused);
      }
    }
  }
}
