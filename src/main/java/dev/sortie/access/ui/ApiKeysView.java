package dev.sortie.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.sortie.access.ApiKey;
import dev.sortie.access.ApiKeys;
import dev.sortie.access.SignedIn;
import dev.sortie.base.EmptyState;
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
import java.util.Objects;

/** The keys of programs: one's own, or all for the administrator. */
@Route(value = "settings/api-keys", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "ENGINEER"})
class ApiKeysView extends Div implements HasDynamicTitle {

  private final transient ApiKeys keys;
  private final transient InstantSource time;
  private final SignedIn who;
  private final Grid<ApiKey> grid = new Grid<>();
  private final EmptyState empty =
      new EmptyState(
          Symbol.KEY,
          getTranslation("access.keys.empty"),
          getTranslation("access.keys.empty.text"));

  ApiKeysView(AuthenticationContext session, ApiKeys keys, InstantSource time) {
    this.keys = keys;
    this.time = time;
    this.who = session.getAuthenticatedUser(SignedIn.class).orElseThrow();
    grid.addColumn(ApiKey::name).setHeader(getTranslation("access.name"));
    grid.addColumn(it -> RoleWords.name(this, it.role())).setHeader(getTranslation("access.role"));
    grid.addComponentColumn(it -> new Code(it.start() + "…"))
        .setHeader(getTranslation("access.keys.start"));
    grid.addColumn(
            it ->
                Objects.requireNonNullElse(it.createdBy(), getTranslation("access.keys.launcher")))
        .setHeader(getTranslation("access.keys.made-by"));
    grid.addComponentColumn(this::lastUse).setHeader(getTranslation("access.keys.last-use"));
    grid.addComponentColumn(this::stateOrRevoke).setFlexGrow(0).setAutoWidth(true);
    grid.setAllRowsVisible(true);
    addClassNames("sortie-page", "sortie-settings");
    add(
        new PageHeader(getTranslation("access.settings")).withActions(addButton()),
        new SettingsTabs(who.role(), getClass()),
        grid,
        empty);
    refresh();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("access.keys.title");
  }

  private Button addButton() {
    var add =
        new Button(
            getTranslation("access.keys.new"),
            Symbol.ADD.icon(),
            click ->
                new NamedRoleDialog(
                        "access.keys",
                        who.role(),
                        (name, role) -> keys.create(who, name, role),
                        this::refresh)
                    .open());
    add.addThemeVariants(ButtonVariant.PRIMARY);
    return add;
  }

  private void refresh() {
    var visible = keys.visibleTo(who);
    grid.setItems(visible);
    grid.setVisible(!visible.isEmpty());
    empty.setVisible(visible.isEmpty());
  }

  private Component lastUse(ApiKey key) {
    return key.lastUsedAt() == null
        ? new Span(getTranslation("access.never"))
        : new RelativeTime(key.lastUsedAt(), time);
  }

  private Component stateOrRevoke(ApiKey key) {
    if (key.revokedAt() != null) {
      return new StatusPill(getTranslation("access.keys.revoked"), Tone.NEUTRAL);
    }
    var revoke = new Button(getTranslation("access.keys.revoke"), click -> confirm(key));
    revoke.setAriaLabel(getTranslation("access.keys.revoke-of", key.name()));
    revoke.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
    return revoke;
  }

  /** There is no undo: whoever holds the key must be given another one. */
  private void confirm(ApiKey key) {
    new ConfirmDialog(
            getTranslation("access.keys.revoke-of", key.name()),
            getTranslation("access.keys.revoke.meaning"),
            getTranslation("access.keys.revoke"),
            yes -> revoke(key),
            getTranslation("access.cancel"),
            no -> {})
        .open();
  }

  private void revoke(ApiKey key) {
    try {
      keys.revoke(who, key.id());
      Notices.success(getTranslation("access.keys.is-revoked", key.name()));
    } catch (RequestException refused) {
      Notices.error(refused);
    }
    refresh();
  }
}
