package dev.sortie.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.sortie.access.Account;
import dev.sortie.access.Accounts;
import dev.sortie.access.Role;
import dev.sortie.access.SignedIn;
import dev.sortie.base.MainLayout;
import dev.sortie.base.Notices;
import dev.sortie.base.PageHeader;
import dev.sortie.base.RelativeTime;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Symbol;
import dev.sortie.base.Tone;
import dev.sortie.shared.RequestException;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;

/** Everybody who can log in, for the administrator. */
@Route(value = "settings/accounts", layout = MainLayout.class)
@RolesAllowed("ADMIN")
class AccountsView extends Div implements HasDynamicTitle {

  private final transient Accounts accounts;
  private final transient InstantSource time;
  private final Grid<Account> grid = new Grid<>();

  AccountsView(AuthenticationContext session, Accounts accounts, InstantSource time) {
    this.accounts = accounts;
    this.time = time;
    SignedIn who = session.getAuthenticatedUser(SignedIn.class).orElseThrow();
    var add =
        new Button(
            getTranslation("access.accounts.new"),
            Symbol.ADD.icon(),
            click ->
                new NamedRoleDialog("access.accounts", who.role(), accounts::create, this::refresh)
                    .open());
    add.addThemeVariants(ButtonVariant.PRIMARY);
    grid.addColumn(Account::name).setHeader(getTranslation("access.name"));
    grid.addColumn(it -> RoleWords.name(this, it.role())).setHeader(getTranslation("access.role"));
    grid.addComponentColumn(this::state).setHeader(getTranslation("access.state"));
    grid.addComponentColumn(this::lastLogin).setHeader(getTranslation("access.last-login"));
    grid.addComponentColumn(this::actions).setFlexGrow(0).setAutoWidth(true);
    grid.setAllRowsVisible(true);
    addClassNames("sortie-page", "sortie-settings");
    add(
        new PageHeader(getTranslation("access.settings")).withActions(add),
        new SettingsTabs(who.role(), getClass()),
        grid);
    refresh();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("access.accounts.title");
  }

  private void refresh() {
    grid.setItems(accounts.all());
  }

  private Component state(Account account) {
    return account.enabled()
        ? new StatusPill(getTranslation("access.accounts.enabled"), Tone.LIVE)
        : new StatusPill(getTranslation("access.accounts.disabled"), Tone.NEUTRAL);
  }

  private Component lastLogin(Account account) {
    return account.lastLoginAt() == null
        ? new Span(getTranslation("access.never"))
        : new RelativeTime(account.lastLoginAt(), time);
  }

  private Component actions(Account account) {
    var bar = new MenuBar();
    bar.addThemeVariants(MenuBarVariant.TERTIARY);
    var root = bar.addItem(getTranslation("access.accounts.change"));
    root.setAriaLabel(getTranslation("access.accounts.change-of", account.name()));
    var roles = root.getSubMenu().addItem(getTranslation("access.role")).getSubMenu();
    for (Role role : Role.values()) {
      var item =
          roles.addItem(
              RoleWords.name(this, role), click -> act(() -> accounts.setRole(account.id(), role)));
      item.setCheckable(true);
      item.setChecked(role == account.role());
    }
    root.getSubMenu()
        .addItem(getTranslation("access.accounts.reset"), click -> act(() -> reset(account)));
    root.getSubMenu()
        .addItem(
            getTranslation(
                account.enabled() ? "access.accounts.disable" : "access.accounts.enable"),
            click -> act(() -> accounts.setEnabled(account.id(), !account.enabled())));
    return bar;
  }

  private void reset(Account account) {
    String password = accounts.resetPassword(account.id());
    SecretDialog.show(account.name(), getTranslation("access.accounts.made"), password);
  }

  private void act(Runnable change) {
    try {
      change.run();
    } catch (RequestException refused) {
      Notices.error(refused);
    }
    refresh();
  }
}
