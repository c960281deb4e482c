package dev.sortie.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.RouterLink;
import dev.sortie.access.Permission;
import dev.sortie.access.Role;

/** The pages of the settings that this person may open. */
final class SettingsTabs extends Composite<Tabs> {

  SettingsTabs(Role role, Class<? extends Component> present) {
    add("access.own.title", OwnAccountView.class, present);
    if (role.may(Permission.OWN_API_KEYS)) {
      add("access.keys.title", ApiKeysView.class, present);
    }
    if (role.may(Permission.ADMINISTER)) {
      add("access.accounts.title", AccountsView.class, present);
    }
  }

  private void add(
      String title, Class<? extends Component> view, Class<? extends Component> present) {
    var tab = new Tab(new RouterLink(getTranslation(title), view));
    getContent().add(tab);
    if (view == present) {
      getContent().setSelectedTab(tab);
    }
  }
}
