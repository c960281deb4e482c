package dev.sortie.base;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The views with a {@code @Menu} that this user may open, in the order they ask for; one whose
 * address goes on from another's stands below that.
 */
final class Navigation extends Composite<SideNav> {

  private final List<NavigationBadge> badges;

  Navigation(List<NavigationBadge> badges) {
    this.badges = badges;
    SideNav nav = getContent();
    nav.getElement().setAttribute("aria-label", getTranslation("base.navigation"));
    Set<String> above = new HashSet<>();
    for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
      String path = plain(entry.path());
      SideNavItem item = item(entry, path);
      // One below the other, not one inside of the other: that could not be opened by everybody.
      item.setClassName(
          "below", above.contains(path.substring(0, Math.max(0, path.lastIndexOf('/')))));
      above.add(path);
      nav.addItem(item);
    }
  }

  /** The title of an entry is a bundle key, its icon the name of a {@link Symbol}. */
  private SideNavItem item(MenuEntry entry, String path) {
    String icon = entry.icon() == null ? Symbol.SORTIE.id() : entry.icon();
    var item = new SideNavItem(getTranslation(entry.title()), entry.path(), Symbol.named(icon));
    item.setMatchNested(true);
    badges.stream()
        .filter(badge -> badge.path().equals(path))
        .findFirst()
        .ifPresent(badge -> item.setSuffixComponent(badge.create()));
    return item;
  }

  private static String plain(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }
}
