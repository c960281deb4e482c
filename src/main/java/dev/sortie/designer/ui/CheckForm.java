package dev.sortie.designer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is asked about the contact: for a tag, which is what most ask, or in a formula. */
final class CheckForm {

  private static final String BEFORE = "list contains(tags, \""; // not a text: FEEL
  private static final String AFTER = "\")";
  private static final Pattern HAS_TAG =
      Pattern.compile(Pattern.quote(BEFORE) + "([^\"]*)" + Pattern.quote(AFTER));

  private CheckForm() {}

  static List<Component> of(ChosenStep step, Consumer<Map<String, String>> change) {
    String condition = step.field("condition");
    Matcher tagged = HAS_TAG.matcher(condition);
    boolean asksForTag = condition.isEmpty() || tagged.matches();
    TextField tag = new TextField(FormField.label("tag"));
    tag.setHelperText(FormField.label("tag.help"));
    tag.setWidthFull();
    tag.setValue(asksForTag && !condition.isEmpty() ? tagged.group(1) : "");
    FormField formula = FormField.area("formula", step, typed -> {});
    formula.set(condition);

    RadioButtonGroup<Boolean> how = new RadioButtonGroup<>(FormField.label("ask"));
    how.setItems(true, false);
    how.setItemLabelGenerator(byTag -> FormField.label(byTag ? "ask.tag" : "ask.formula"));
    how.setValue(asksForTag);
    tag.setVisible(asksForTag);
    formula.setVisible(!asksForTag);
    how.addValueChangeListener(
        chosen -> {
          tag.setVisible(chosen.getValue());
          formula.setVisible(!chosen.getValue());
        });
    tag.addValueChangeListener(
        typed -> {
          if (typed.isFromClient()) {
            change.accept(Map.of("condition", hasTag(typed.getValue())));
          }
        });
    formula.onChange(typed -> change.accept(Map.of("condition", typed)));
    return List.of(how, tag, formula);
  }

  private static String hasTag(String typed) {
    String tag = typed.strip().replace("\"", "");
    return tag.isEmpty() ? "" : BEFORE + tag + AFTER;
  }
}
