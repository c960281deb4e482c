package dev.sortie.contact.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.sortie.base.Symbol;
import dev.sortie.contact.ContactFilter;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Who is looked for. */
final class ContactFilterBar extends Composite<Div> {

  private final TextField text = new TextField();
  private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>();
  private final Select<Locale> language = new Select<>();
  private final Select<Boolean> mailable = new Select<>();

  ContactFilterBar(Set<String> knownTags, Consumer<ContactFilter> changed) {
    text.setPlaceholder(getTranslation("contact.filter.text"));
    text.setAriaLabel(getTranslation("contact.filter.text"));
    text.setPrefixComponent(Symbol.SEARCH.icon());
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addClassName("contact-filter-text");

    tags.setItems(knownTags);
    tags.setPlaceholder(getTranslation("contact.filter.tags"));
    tags.setAriaLabel(getTranslation("contact.filter.tags"));

    LanguageChoice.fill(language, getTranslation("contact.filter.language"), getLocale());

    mailable.setItems(false, true);
    mailable.setItemLabelGenerator(
        only -> getTranslation(only ? "contact.filter.mailable" : "contact.filter.everybody"));
    mailable.setValue(false);
    mailable.setAriaLabel(getTranslation("contact.filter.permission"));

    text.addValueChangeListener(event -> changed.accept(filter()));
    tags.addValueChangeListener(event -> changed.accept(filter()));
    language.addValueChangeListener(event -> changed.accept(filter()));
    mailable.addValueChangeListener(event -> changed.accept(filter()));
    getContent().addClassName("contact-filter");
    getContent().add(text, tags, language, mailable);
  }

  ContactFilter filter() {
    return new ContactFilter(
        text.getValue(), tags.getValue(), language.getValue(), mailable.getValue());
  }
}
