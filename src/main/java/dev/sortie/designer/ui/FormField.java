package dev.sortie.designer.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A setting that is a text. What is not allowed is said at the field and not handed on. */
final class FormField extends Composite<Div> implements HasEnabled {

  private final AbstractField<?, String> input;
  private @Nullable Pattern allowed;

  private FormField(AbstractField<?, String> input) {
    this.input = input;
    getContent().add(input);
  }

  static FormField text(String key, ChosenStep step, Consumer<Map<String, String>> change) {
    TextField field = new TextField();
    field.setWidthFull();
    return of(key, step, change, field);
  }

  static FormField area(String key, ChosenStep step, Consumer<Map<String, String>> change) {
    TextArea field = new TextArea();
    field.setWidthFull();
    field.setMaxHeight("12rem");
    return of(key, step, change, field);
  }

  static String label(String key) {
    return I18NProvider.translate("designer.field." + key);
  }

  private static <F extends AbstractField<?, String> & HasLabel & HasHelper> FormField of(
      String key, ChosenStep step, Consumer<Map<String, String>> change, F field) {
    field.setLabel(label(key));
    field.setHelperText(I18NProvider.translate("designer.field." + key + ".help"));
    field.setValue(step.field(key));
    FormField made = new FormField(field);
    made.onChange(typed -> change.accept(Map.of(key, typed)));
    return made;
  }

  /** Takes only such texts, or none. */
  FormField matching(String expression) {
    allowed = Pattern.compile(expression);
    return this;
  }

  void set(String value) {
    input.setValue(value);
  }

  String value() {
    return input.getValue();
  }

  void onChange(Consumer<String> listener) {
    input.addValueChangeListener(
        typed -> {
          String value = typed.getValue().strip();
          boolean fits = value.isEmpty() || allowed == null || allowed.matcher(value).matches();
          if (input instanceof TextField field) {
            field.setInvalid(!fits);
            field.setErrorMessage(I18NProvider.translate("designer.field.not-so"));
          }
          if (typed.isFromClient() && fits) {
            listener.accept(value);
          }
        });
  }
}
