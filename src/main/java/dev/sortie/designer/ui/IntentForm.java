package dev.sortie.designer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.sortie.campaign.Campaign;
import dev.sortie.designer.Intent;
import dev.sortie.modelcheck.Trigger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Three questions that a campaign begins with: who enters, what they are to do, how often at most.
 */
final class IntentForm extends Composite<Div> {

  private enum Entry {
    BY_HAND,
    EVENT,
    TAG
  }

  private static final String TAG = "tag:";

  private final RadioButtonGroup<Entry> entry = new RadioButtonGroup<>();
  private final ComboBox<String> event = new ComboBox<>();
  private final ComboBox<String> tag = new ComboBox<>();
  private final ComboBox<String> goal = new ComboBox<>();
  private final IntegerField mails = new IntegerField();
  private final IntegerField days = new IntegerField();
  private final Checkbox once = new Checkbox();
  private final transient Runnable changed;

  /**
   * @param known campaigns whose events and tags are offered
   * @param changed called when an answer is another than before
   */
  IntentForm(List<Campaign> known, Runnable changed) {
    this.changed = changed;
    List<String> triggers = triggers(known);
    List<String> events = triggers.stream().filter(text -> !text.contains(TAG)).toList();
    entry.setLabel(word("enters"));
    entry.setItems(Entry.values());
    entry.setItemLabelGenerator(one -> word("enters." + one.name().toLowerCase(Locale.ROOT)));
    entry.setValue(Entry.BY_HAND);
    entry.addValueChangeListener(
        chosen -> {
          arrange();
          changed.run();
        });
    choice(event, "event", events);
    choice(
        tag,
        "tag",
        triggers.stream()
            .filter(text -> text.startsWith(TAG))
            .map(text -> text.substring(TAG.length()))
            .toList());
    choice(goal, "goal", events);
    number(mails, "mails", Intent.MOST_MAILS, 2);
    number(days, "days", 60, 3);
    once.setLabel(word("once"));
    Div often = new Div(mails, days);
    often.addClassName("often");
    getContent().addClassName("intent");
    getContent().add(entry, event, tag, goal, often, once);
    arrange();
  }

  /** What was answered; nothing as long as an answer is missing. */
  Optional<Intent> intent() {
    if (isWrong(mails, Intent.MOST_MAILS) || isWrong(days, 60)) {
      return Optional.empty();
    }
    Optional<Trigger> wanted = trigger(goal, "");
    return switch (entry.getValue()) {
      case BY_HAND -> wanted.map(trigger -> intent(null, trigger));
      case EVENT -> trigger(event, "").flatMap(first -> wanted.map(last -> intent(first, last)));
      case TAG -> trigger(tag, TAG).flatMap(first -> wanted.map(last -> intent(first, last)));
    };
  }

  private Intent intent(@Nullable Trigger entersOn, Trigger wanted) {
    return new Intent(
        entersOn,
        wanted,
        IntStream.rangeClosed(1, mails.getValue())
            .mapToObj(number -> getTranslation("designer.intent.mail", number))
            .toList(),
        days.getValue(),
        getTranslation("designer.intent.wait", days.getValue()),
        once.getValue());
  }

  private void arrange() {
    event.setVisible(entry.getValue() == Entry.EVENT);
    tag.setVisible(entry.getValue() == Entry.TAG);
  }

  private void choice(ComboBox<String> box, String key, List<String> offered) {
    box.setLabel(word(key));
    box.setHelperText(word(key + ".help"));
    box.setItems(offered);
    box.setAllowCustomValue(true);
    box.addCustomValueSetListener(typed -> box.setValue(typed.getDetail().strip()));
    box.addValueChangeListener(
        chosen -> {
          String prefix = box == tag ? TAG : "";
          box.setInvalid(!text(box).isEmpty() && trigger(box, prefix).isEmpty());
          changed.run();
        });
    box.setErrorMessage(word("trigger.wrong"));
    box.setWidthFull();
  }

  private void number(IntegerField field, String key, int most, int first) {
    field.setLabel(word(key));
    field.setMin(1);
    field.setMax(most);
    field.setStepButtonsVisible(true);
    field.setValue(first);
    field.addValueChangeListener(typed -> changed.run());
  }

  private static boolean isWrong(IntegerField field, int most) {
    Integer value = field.getValue();
    return value == null || value < 1 || value > most;
  }

  private static String text(ComboBox<String> box) {
    return box.getValue() == null ? "" : box.getValue().strip();
  }

  private static Optional<Trigger> trigger(ComboBox<String> box, String prefix) {
    String text = text(box);
    return text.isEmpty() ? Optional.empty() : Trigger.tryParse(prefix + text);
  }

  private static List<String> triggers(List<Campaign> known) {
    return known.stream()
        .flatMap(
            campaign ->
                Stream.concat(campaign.goals().stream(), campaign.rules().startsOn().stream()))
        .map(Trigger::text)
        .distinct()
        .sorted()
        .toList();
  }

  private String word(String key) {
    return getTranslation("designer.intent." + key);
  }
}
