package dev.sortie.designer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    String token() {
      return name().toLowerCase(Locale.ROOT);
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

  /**
   * The name of a wait that is called by its length goes with the length; one that somebody gave it
   * stays.
   */
  static Optional<String> nameAfter(ChosenStep step, Map<String, String> fields) {
    return name(step.field("duration"))
        .filter(step.name()::equals)
        .flatMap(known -> name(fields.getOrDefault("duration", "")));
  }

  private static Optional<String> name(String duration) {
    return Stream.of(Unit.values())
        .flatMap(
            unit ->
                unit.count(duration).stream()
                    .map(count -> I18NProvider.translate("designer.waited." + unit.token(), count)))
        .findFirst();
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
    units.setItemLabelGenerator(item -> FormField.label("unit." + item.token()));
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
