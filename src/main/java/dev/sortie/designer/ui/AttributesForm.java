package dev.sortie.designer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a step writes about a contact, attribute by attribute, with room for another one. */
final class AttributesForm extends Composite<Div> {

  private static final String SET = "set.";
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

  private final transient Consumer<Map<String, String>> change;
  private final Div known = new Div();
  private final TextField name = new TextField(FormField.label("attribute"));
  private final TextField value = new TextField(FormField.label("attribute.value"));

  AttributesForm(ChosenStep step, Consumer<Map<String, String>> change) {
    this.change = change;
    known.addClassName("attributes");
    step.fields().keySet().stream()
        .filter(key -> key.startsWith(SET))
        .sorted()
        .forEach(key -> add(key, step.field(key)));
    name.setHelperText(FormField.label("attribute.help"));
    name.setErrorMessage(FormField.label("not-so"));
    name.setWidthFull();
    value.setWidthFull();
    name.addValueChangeListener(typed -> another());
    value.addValueChangeListener(typed -> another());
    getContent().addClassName("attributes");
    getContent().add(known, name, value);
  }

  /** An empty value takes the attribute out of the step; its field stays until the next look. */
  private void add(String key, String written) {
    TextField field = new TextField(key.substring(SET.length()));
    field.setValue(written);
    field.setWidthFull();
    field.addValueChangeListener(
        typed -> {
          if (typed.isFromClient()) {
            change.accept(Map.of(key, typed.getValue().strip()));
          }
        });
    known.add(field);
  }

  private void another() {
    String called = name.getValue().strip();
    String written = value.getValue().strip();
    boolean fits = NAME.matcher(called).matches();
    name.setInvalid(!called.isEmpty() && !fits);
    if (fits && !written.isEmpty()) {
      change.accept(Map.of(SET + called, written));
      add(SET + called, written);
      name.clear();
      value.clear();
    }
  }
}
