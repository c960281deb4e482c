package dev.sortie.base;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Locale;

/** Lets a user choose the language; kept in a cookie of this browser for a year. */
final class LanguageSwitch extends Composite<MenuBar> {

  LanguageSwitch() {
    MenuBar bar = getContent();
    bar.addThemeVariants(MenuBarVariant.TERTIARY);
    Locale current = Languages.closest(getLocale());
    MenuItem root = bar.addItem(current.getLanguage().toUpperCase(Locale.ROOT));
    root.setAriaLabel(getTranslation("base.language"));
    for (Locale language : Languages.ALL) {
      MenuItem item = root.getSubMenu().addItem(ownName(language), click -> choose(language));
      item.setCheckable(true);
      item.setChecked(language.equals(current));
      item.getElement().setAttribute("lang", language.getLanguage());
    }
  }

  /** The page is loaded again: every text on it, also of views made before, is then the new one. */
  private void choose(Locale language) {
    getUI()
        .ifPresent(
            ui -> {
              ui.getSession().setLocale(language);
              ui.getPage()
                  .executeJs(
                      "document.cookie = $0; location.reload()", LanguageCookie.of(language));
            });
  }

  private static String ownName(Locale language) {
    String name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }
}
