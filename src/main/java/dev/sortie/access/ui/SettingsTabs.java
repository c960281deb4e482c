package dev.sortie.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.sortie.access.Permission;
import dev.sortie.access.Role;
import dev.sortie.base.PageTabs;

/** The pages of the settings that this person may open. */
final class SettingsTabs extends Composite<Div> {

  private final PageTabs tabs = new PageTabs(getTranslation("access.settings"));

  SettingsTabs(Role role, Class<? extends Component> present) {
    add("access.own.title", OwnAccountView.class, present);
    if (role.may(Permission.OWN_API_KEYS)) {
      add("access.keys.title", ApiKeysView.class, present);
    }
    if (role.may(Permission.ADMINISTER)) {
      add("access.accounts.title", AccountsView.class, present);
    }
    getContent().add(tabs);
  }

  private void add(
      String title, Class<? extends Component> view, Class<? extends Component> present) {
    tabs.add(getTranslation(title), view, view == present);
  }
}
