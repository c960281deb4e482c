package dev.sortie.contact.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages that contacts usually speak, by their names in the reader's. */
final class LanguageChoice {

  private static final List<String> USUAL =
      List.of("en", "fr", "de", "es", "it", "nl", "pt", "pl", "sv", "da");

  private LanguageChoice() {}

  /** Makes it a choice among them, or none, which this label stands for. */
  static void fill(Select<Locale> select, String none, Locale reader) {
    Stream<Locale> usual = USUAL.stream().map(Locale::forLanguageTag);
    select.setItems(usual.toList());
    select.setItemLabelGenerator(
        language -> language == null ? none : language.getDisplayLanguage(reader));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(none);
    select.setPlaceholder(none);
    select.setAriaLabel(none);
  }
}
