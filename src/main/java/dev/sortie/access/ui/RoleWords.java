package dev.sortie.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import dev.sortie.access.Role;
import java.util.Arrays;
import java.util.Locale;

/** What roles are called on a page. */
final class RoleWords {

  private RoleWords() {}

  static String name(Component page, Role role) {
    return page.getTranslation(key(role));
  }

  /** A choice among the roles that somebody of this one may hand out, each with what it may. */
  static Select<Role> choice(Component page, Role chooser) {
    var choice = new Select<Role>();
    choice.setLabel(page.getTranslation("access.role"));
    choice.setItems(Arrays.stream(Role.values()).filter(chooser::mayGrant).toList());
    choice.setItemLabelGenerator(role -> name(page, role));
    choice.addValueChangeListener(
        it -> choice.setHelperText(page.getTranslation(key(it.getValue()) + ".may")));
    choice.setValue(Role.MONITOR);
    return choice;
  }

  private static String key(Role role) {
    return "access.role." + role.name().toLowerCase(Locale.ROOT);
  }
}
