package dev.sortie.exit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Asks why before something ends that can not be begun again where it was. */
final class ReasonDialog {

  private static final int LONGEST = 200;

  private final Dialog dialog = new Dialog();

  ReasonDialog(String title, String text, String action, Consumer<String> confirmed) {
    TextField reason = new TextField(dialog.getTranslation("exit.reason"));
    reason.setMaxLength(LONGEST);
    reason.setValueChangeMode(ValueChangeMode.EAGER);
    reason.setWidthFull();
    Button confirm =
        new Button(
            action,
            click -> {
              dialog.close();
              confirmed.accept(reason.getValue().strip());
            });
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    confirm.setEnabled(false);
    reason.addValueChangeListener(event -> confirm.setEnabled(!event.getValue().isBlank()));
    dialog.setHeaderTitle(title);
    dialog.setWidth("28rem");
    dialog.add(new Paragraph(text), reason);
    dialog
        .getFooter()
        .add(new Button(dialog.getTranslation("exit.cancel"), click -> dialog.close()), confirm);
  }

  void open() {
    dialog.open();
  }
}
