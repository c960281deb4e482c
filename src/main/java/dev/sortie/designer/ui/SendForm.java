package dev.sortie.designer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.i18n.I18NProvider;
import dev.sortie.base.Symbol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Which mail leaves, of which kind, and at which hours. */
record SendForm(Set<String> mails, Consumer<String> write) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  List<Component> of(ChosenStep step, Consumer<Map<String, String>> change) {
    Button open = new Button(I18NProvider.translate("designer.mail.write"), Symbol.MAIL.icon());
    open.setEnabled(!step.field("template").isEmpty());
    ComboBox<String> mail = mail(step, open, change);
    open.addClickListener(click -> write.accept(mail.getValue()));
    return List.of(
        mail,
        open,
        category(step, change),
        FormField.text("window", step, change)
            .matching("([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)"));
  }

  /**
   * The name of a step that is called by its mail goes with the mail; one that somebody gave it
   * stays.
   */
  static Optional<String> nameAfter(ChosenStep step, Map<String, String> fields) {
    String own = step.name();
    return Optional.of(fields.getOrDefault("template", ""))
        .filter(mail -> !mail.isEmpty())
        .filter(
            mail ->
                own.equals(I18NProvider.translate("designer.canvas.new.send-email"))
                    || own.equals(name(step.field("template"))))
        .map(SendForm::name);
  }

  private static String name(String mail) {
    return I18NProvider.translate("designer.intent.mail", mail);
  }

  private ComboBox<String> mail(
      ChosenStep step, Button open, Consumer<Map<String, String>> change) {
    Set<String> known = new TreeSet<>(mails);
    if (!step.field("template").isEmpty()) {
      known.add(step.field("template"));
    }
    ComboBox<String> mail = new ComboBox<>(FormField.label("template"));
    mail.setHelperText(FormField.label("template.help"));
    mail.setItems(known);
    mail.setWidthFull();
    mail.setAllowCustomValue(true);
    mail.setValue(step.field("template").isEmpty() ? null : step.field("template"));
    mail.addCustomValueSetListener(
        typed -> {
          boolean fits = NAME.matcher(typed.getDetail()).matches();
          mail.setInvalid(!fits);
          mail.setErrorMessage(FormField.label("template.not-so"));
          if (fits) {
            known.add(typed.getDetail());
            mail.setItems(known);
            mail.setValue(typed.getDetail());
            open.setEnabled(true);
            change.accept(Map.of("template", typed.getDetail()));
          }
        });
    mail.addValueChangeListener(
        chosen -> {
          if (chosen.isFromClient() && chosen.getValue() != null) {
            open.setEnabled(true);
            change.accept(Map.of("template", chosen.getValue()));
          }
        });
    return mail;
  }

  private static Component category(ChosenStep step, Consumer<Map<String, String>> change) {
    RadioButtonGroup<String> category = new RadioButtonGroup<>(FormField.label("category"));
    category.setItems("marketing", "service");
    category.setItemLabelGenerator(item -> FormField.label("category." + item));
    category.setValue(step.field("category"));
    category.addValueChangeListener(
        chosen -> {
          if (chosen.isFromClient()) {
            change.accept(Map.of("category", chosen.getValue()));
          }
        });
    return category;
  }
}
