package dev.sortie.base;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;

/** The views with a {@code @Menu} that this user may open, in the order they ask for. */
final class Navigation extends Composite<SideNav> {

  Navigation() {
    SideNav nav = getContent();
    nav.getElement().setAttribute("aria-label", getTranslation("base.navigation"));
    MenuConfiguration.getMenuEntries().stream().map(this::item).forEach(nav::addItem);
  }

  /** The title of an entry is a bundle key, its icon the name of a {@link Symbol}. */
  private SideNavItem item(MenuEntry entry) {
    String icon = entry.icon() == null ? Symbol.SORTIE.id() : entry.icon();
    var item = new SideNavItem(getTranslation(entry.title()), entry.path(), Symbol.named(icon));
    item.setMatchNested(true);
    return item;
  }
}
