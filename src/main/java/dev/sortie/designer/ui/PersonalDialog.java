package dev.sortie.designer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Picks what a mail says of its reader, and what it says where that is not known. */
final class PersonalDialog extends Dialog {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

  private final transient Consumer<String> insert;
  private final ComboBox<String> value = new ComboBox<>();
  private final TextField otherwise = new TextField();
  private final Span preview = new Span();
  private final Button put;

  PersonalDialog(Consumer<String> insert) {
    this.insert = insert;
    this.put = new Button(getTranslation("designer.personal.insert"), click -> put());
    put.addThemeVariants(ButtonVariant.PRIMARY);
    setHeaderTitle(getTranslation("designer.personal.title"));
    setWidth("min(94vw, 28rem)");
    value.setLabel(getTranslation("designer.personal.value"));
    value.setHelperText(getTranslation("designer.personal.value.help"));
    value.setItems(Arrays.stream(Personal.KNOWN).map(Personal::name).toList());
    value.setItemLabelGenerator(this::word);
    value.setAllowCustomValue(true);
    value.addCustomValueSetListener(typed -> value.setValue(named(typed.getDetail())));
    value.addValueChangeListener(chosen -> show());
    otherwise.setLabel(getTranslation("designer.personal.otherwise"));
    otherwise.setHelperText(getTranslation("designer.personal.otherwise.help"));
    otherwise.setValueChangeMode(ValueChangeMode.EAGER);
    otherwise.addValueChangeListener(typed -> show());
    preview.addClassName("placeholder");
    value.setValue(Personal.KNOWN[0].name());
    Div fields = new Div(value, otherwise, preview);
    fields.addClassName("personal");
    add(fields);
    getFooter().add(new Button(getTranslation("designer.mail.cancel"), click -> close()), put);
  }

  /** An attribute of our contacts is known under its own name. */
  private static String named(String typed) {
    String name = typed.strip();
    return name.contains(".") ? name : "contact." + name;
  }

  private String word(String name) {
    return Arrays.stream(Personal.KNOWN).anyMatch(known -> known.name().equals(name))
        ? getTranslation("designer.personal." + name)
        : name;
  }

  private void show() {
    String name = value.getValue();
    boolean fits = name != null && NAME.matcher(name).matches();
    put.setEnabled(fits);
    otherwise.setVisible(fits && !Personal.named(name).always());
    preview.setText(fits ? placeholder() : "");
  }

  private String placeholder() {
    Personal personal = Personal.named(value.getValue());
    return personal.placeholder(personal.always() ? "" : otherwise.getValue());
  }

  private void put() {
    insert.accept(placeholder());
    close();
  }
}
