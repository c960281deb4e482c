package dev.sortie.designer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long to wait: a number and a unit, or what an engineer wrote. */
final class WaitForm {

  private static final int MOST = 10_000;

  private enum Unit {
    MINUTES("PT", "M"),
    HOURS("PT", "H"),
    DAYS("P", "D"),
    WEEKS("P", "W");

    private final String before;
    private final String after;

    Unit(String before, String after) {
      this.before = before;
      this.after = after;
    }

    String duration(int count) {
      return before + count + after;
    }

    Optional<Integer> count(String duration) {
      Matcher match = Pattern.compile(before + "(\\d{1,5})" + after).matcher(duration);
      return match.matches() ? Optional.of(Integer.valueOf(match.group(1))) : Optional.empty();
    }
  }

  private WaitForm() {}

  static List<Component> of(ChosenStep step, Consumer<Map<String, String>> change) {
    if (!step.field("date").isEmpty()) {
      return List.of(FormField.text("date", step, change));
    }
    for (Unit unit : Unit.values()) {
      Optional<Integer> count = unit.count(step.field("duration"));
      if (count.isPresent()) {
        return List.of(simple(count.get(), unit, change));
      }
    }
    return List.of(FormField.text("duration", step, change));
  }

  private static Component simple(int count, Unit unit, Consumer<Map<String, String>> change) {
    IntegerField number = new IntegerField(FormField.label("wait"));
    number.setMin(1);
    number.setMax(MOST);
    number.setValue(count);
    number.setStepButtonsVisible(true);
    Select<Unit> units = new Select<>();
    units.setAriaLabel(FormField.label("unit"));
    units.setItems(Unit.values());
    units.setItemLabelGenerator(
        item -> FormField.label("unit." + item.name().toLowerCase(Locale.ROOT)));
    units.setValue(unit);
    Runnable tell =
        () -> {
          Integer typed = number.getValue();
          if (typed != null && typed >= 1 && typed <= MOST) {
            change.accept(Map.of("duration", units.getValue().duration(typed)));
          }
        };
    number.addValueChangeListener(typed -> tellIf(typed.isFromClient(), tell));
    units.addValueChangeListener(chosen -> tellIf(chosen.isFromClient(), tell));
    Div both = new Div(number, units);
    both.addClassName("number-and-unit");
    return both;
  }

  private static void tellIf(boolean fromClient, Runnable tell) {
    if (fromClient) {
      tell.run();
    }
  }
}
