package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import dev.sortie.modelcheck.Difference;
import dev.sortie.modelcheck.FieldChange;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Differences in words. */
final class ChangeWords {

  private static final Set<String> FIELDS =
      Set.of(
          "name",
          "description",
          "time",
          "template",
          "category",
          "window",
          "condition",
          "label",
          "message",
          "key",
          "from",
          "to",
          "default",
          "on",
          "kind",
          "job",
          "addTags",
          "removeTags",
          "campaign",
          "sortie.goals",
          "sortie.supersedes",
          "sortie.topic",
          "sortie.group",
          "sortie.name.fr",
          "sortie.description.fr");

  private ChangeWords() {}

  /** Arrows that came or went with a step go without saying. */
  static List<Difference> worthTelling(List<Difference> all) {
    Set<Difference.Type> withSteps =
        all.stream()
            .filter(one -> one.part() == Difference.Part.STEP)
            .map(Difference::type)
            .filter(type -> type != Difference.Type.CHANGED)
            .collect(Collectors.toSet());
    return all.stream()
        .filter(
            one ->
                one.part() != Difference.Part.WAY
                    || one.type() == Difference.Type.CHANGED
                    || withSteps.isEmpty())
        .toList();
  }

  /** What the field is called; as it stands in the file where we have no word for it. */
  static String field(FieldChange change) {
    return FIELDS.contains(change.field())
        ? I18NProvider.translate("monitor.change.field." + change.field())
        : change.field();
  }

  /** What stands in the field, in words where it is a time. */
  static String value(Component reader, FieldChange change, String value) {
    if (value.isEmpty()) {
      return I18NProvider.translate("monitor.change.nothing");
    }
    if (change.field().equals("time")) {
      try {
        return DurationWords.of(reader, Duration.parse(value));
      } catch (DateTimeParseException otherwise) {
        return value;
      }
    }
    return value;
  }

  static String sentence(Difference difference) {
    String key =
        "monitor.change."
            + difference.part().name().toLowerCase(Locale.ROOT)
            + "."
            + difference.type().name().toLowerCase(Locale.ROOT);
    return I18NProvider.translate(key, difference.name());
  }
}
