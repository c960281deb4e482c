package dev.sortie.base;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** Who is logged in, and the way out. */
final class UserMenu extends Composite<MenuBar> {

  UserMenu(AuthenticationContext authentication) {
    String name = authentication.getPrincipalName().orElse("");
    MenuBar bar = getContent();
    bar.addThemeVariants(MenuBarVariant.TERTIARY);
    MenuItem root = bar.addItem(new Avatar(name));
    root.setAriaLabel(getTranslation("base.user", name));
    root.getSubMenu().addItem(new Span(name)).setEnabled(false);
    root.getSubMenu()
        .addItem(getTranslation("base.user.log-out"), click -> authentication.logout());
  }
}
