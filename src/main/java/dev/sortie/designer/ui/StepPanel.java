package dev.sortie.designer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The settings of what is chosen on the canvas, in plain words; of the campaign if nothing is. */
final class StepPanel extends Composite<Div> {

  private final transient BiConsumer<String, ObjectNode> change;
  private final transient StepForms forms;
  private TextField name = new TextField();
  private transient @Nullable ChosenStep shown;

  StepPanel(BiConsumer<String, ObjectNode> change, StepForms forms) {
    this.change = change;
    this.forms = forms;
    getContent().addClassName("step-panel");
  }

  /** Leaves a form alone whose values are those of the step: somebody may be typing in it. */
  void show(ChosenStep step) {
    if (step.equals(shown)) {
      return;
    }
    shown = step;
    getContent().removeAll();
    getContent().add(new H2(getTranslation("designer.kind." + step.kind())));
    getContent().add(new Paragraph(getTranslation("designer.kind." + step.kind() + ".help")));
    getContent().add(name(step));
    for (Component field : forms.of(step, fields -> changed(step, fields))) {
      getContent().add(field);
    }
  }

  private Component name(ChosenStep step) {
    name = new TextField(getTranslation("designer.name"));
    name.setValue(step.name());
    name.setWidthFull();
    name.setMaxLength(120);
    name.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    name.setReadOnly(step.kind().equals("door"));
    name.addValueChangeListener(
        typed -> {
          if (typed.isFromClient()) {
            ChosenStep known = shown == null ? step : shown;
            shown = new ChosenStep(step.id(), step.kind(), typed.getValue(), known.fields());
            change.accept(step.id(), ChosenStep.named(typed.getValue()));
          }
        });
    return name;
  }

  private void changed(ChosenStep step, Map<String, String> fields) {
    ChosenStep known = shown == null ? step : shown;
    Map<String, String> all = new HashMap<>(known.fields());
    fields.forEach(
        (key, value) -> {
          if (value.isEmpty()) {
            all.remove(key);
          } else {
            all.put(key, value);
          }
        });
    Optional<String> called =
        WaitForm.nameAfter(known, fields).or(() -> SendForm.nameAfter(known, fields));
    shown = new ChosenStep(step.id(), step.kind(), called.orElse(known.name()), all);
    called.ifPresent(name::setValue);
    change.accept(
        step.id(),
        called
            .map(words -> ChosenStep.with(fields, words))
            .orElseGet(() -> ChosenStep.with(fields)));
  }
}
