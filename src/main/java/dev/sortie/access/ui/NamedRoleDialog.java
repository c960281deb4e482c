package dev.sortie.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import dev.sortie.access.Role;
import dev.sortie.base.Notices;
import dev.sortie.shared.RequestException;
import java.util.function.BiFunction;

/** Asks for a name and a role, makes what has them and shows its secret. */
final class NamedRoleDialog extends Dialog {

  /**
   * @param prefix of the bundle keys: {@code .new}, {@code .new.hint}, {@code .made}
   * @param maker makes it and answers the secret
   * @param after what is to be done once it is made
   */
  NamedRoleDialog(
      String prefix, Role chooser, BiFunction<String, Role, String> maker, Runnable after) {
    setHeaderTitle(getTranslation(prefix + ".new"));
    var name = new TextField(getTranslation("access.name"));
    name.setHelperText(getTranslation(prefix + ".new.hint"));
    name.setRequiredIndicatorVisible(true);
    name.setWidthFull();
    name.focus();
    var role = RoleWords.choice(this, chooser);
    role.setWidthFull();
    var make =
        new Button(
            getTranslation(prefix + ".make"),
            click -> {
              try {
                String secret = maker.apply(name.getValue(), role.getValue());
                close();
                after.run();
                SecretDialog.show(name.getValue(), getTranslation(prefix + ".made"), secret);
              } catch (RequestException refused) {
                Notices.error(refused);
              }
            });
    make.addThemeVariants(ButtonVariant.PRIMARY);
    make.addClickShortcut(Key.ENTER);
    var fields = new VerticalLayout(name, role);
    fields.setPadding(false);
    add(fields);
    getFooter().add(new Button(getTranslation("access.cancel"), click -> close()), make);
  }
}
