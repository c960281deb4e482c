package dev.sortie.contact.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.sortie.contact.ImportColumn;
import dev.sortie.contact.ImportOptions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What holds for everybody in a file: tags, how they agreed, their language. */
final class ImportQuestions extends Composite<FormLayout> {

  private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>();
  private final TextField consent = new TextField();
  private final TextField version = new TextField();
  private final Select<Locale> language = new Select<>();

  ImportQuestions(Set<String> knownTags) {
    Set<String> choices = new LinkedHashSet<>(knownTags);
    tags.setItems(choices);
    tags.setLabel(getTranslation("contact.import.tags"));
    tags.setHelperText(getTranslation("contact.import.tags.help"));
    tags.setAllowCustomValue(true);
    tags.addCustomValueSetListener(event -> addTag(choices, event.getDetail()));

    consent.setLabel(getTranslation("contact.import.consent"));
    consent.setPlaceholder(getTranslation("contact.import.consent.example"));
    consent.setHelperText(getTranslation("contact.import.consent.none"));
    consent.setValueChangeMode(ValueChangeMode.LAZY);
    consent.addValueChangeListener(
        event ->
            consent.setHelperText(
                getTranslation(
                    event.getValue().isBlank()
                        ? "contact.import.consent.none"
                        : "contact.import.consent.kept")));

    version.setLabel(getTranslation("contact.import.consent-version"));
    version.setHelperText(getTranslation("contact.import.consent-version.help"));

    LanguageChoice.fill(language, getTranslation("contact.import.language.none"), getLocale());
    language.setLabel(getTranslation("contact.import.language"));

    getContent().setAutoResponsive(true);
    getContent().setExpandColumns(true);
    getContent().setExpandFields(true);
    getContent().setMaxColumns(2);
    getContent().setMinColumns(1);
    getContent().add(consent, version, tags, language);
  }

  private void addTag(Set<String> choices, String typed) {
    String tag = typed.strip().toLowerCase(Locale.ROOT);
    Set<String> chosen = new LinkedHashSet<>(tags.getValue());
    choices.add(tag);
    chosen.add(tag);
    tags.setItems(choices);
    tags.setValue(chosen);
  }

  ImportOptions options(List<ImportColumn> columns) {
    Locale spoken = language.getValue();
    return new ImportOptions(
        columns,
        tags.getValue(),
        consent.getValue(),
        version.getValue(),
        spoken == null ? "" : spoken.toLanguageTag());
  }
}
