package dev.sortie.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Shows a password or key the only time that it can be read. Closes by its button alone. */
final class SecretDialog extends Dialog {

  private SecretDialog(String title, String text, String secret) {
    setHeaderTitle(title);
    setCloseOnEsc(false);
    setCloseOnOutsideClick(false);
    var copy =
        new Button(
            getTranslation("access.secret.copy"),
            click ->
                UI.getCurrent().getPage().executeJs("navigator.clipboard?.writeText($0)", secret));
    var line = new Div(new Code(secret), copy);
    line.addClassName("sortie-secret");
    add(new Paragraph(text), line);
    var done = new Button(getTranslation("access.secret.done"), click -> close());
    done.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(done);
  }

  static void show(String title, String text, String secret) {
    new SecretDialog(title, text, secret).open();
  }
}
