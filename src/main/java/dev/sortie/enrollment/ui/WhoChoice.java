package dev.sortie.enrollment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.sortie.base.Symbol;
import dev.sortie.contact.ContactFilter;
import dev.sortie.enrollment.ContactSelection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who is to be let in, one of four ways. */
final class WhoChoice extends Composite<Div> {

  private enum Way {
    EVERYBODY,
    TAGGED,
    FOUND,
    PASTED
  }

  private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
  private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>();
  private final TextField text = new TextField();
  private final TextArea pasted = new TextArea();
  private transient Runnable changed = () -> {};

  WhoChoice(Set<String> knownTags) {
    way.setItems(Way.values());
    way.setItemLabelGenerator(
        one -> getTranslation("enrollment.who." + one.name().toLowerCase(Locale.ROOT)));
    way.setValue(Way.EVERYBODY);
    way.setAriaLabel(getTranslation("enrollment.who.title"));

    tags.setItems(knownTags);
    tags.setLabel(getTranslation("enrollment.who.tags"));
    tags.setHelperText(getTranslation("enrollment.who.tags-help"));

    text.setLabel(getTranslation("enrollment.who.text"));
    text.setPrefixComponent(Symbol.SEARCH.icon());
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);

    pasted.setLabel(getTranslation("enrollment.who.addresses"));
    pasted.setValueChangeMode(ValueChangeMode.LAZY);
    pasted.addClassName("enroll-addresses");

    way.addValueChangeListener(event -> change());
    tags.addValueChangeListener(event -> change());
    text.addValueChangeListener(event -> change());
    pasted.addValueChangeListener(event -> change());
    getContent().addClassName("enroll-who");
    getContent().add(way, tags, text, pasted);
    showFields();
  }

  void onChange(Runnable listener) {
    changed = listener;
  }

  /** Empty while nothing is chosen. */
  Optional<ContactSelection> selection() {
    ContactFilter everybody = ContactFilter.everybody();
    return switch (way.getValue()) {
      case EVERYBODY -> Optional.of(new ContactSelection.Filtered(everybody));
      case TAGGED -> chosen(!tags.getValue().isEmpty(), everybody.withTags(tags.getValue()));
      case FOUND -> chosen(!text.getValue().isBlank(), everybody.withText(text.getValue()));
      case PASTED -> addresses();
    };
  }

  private static Optional<ContactSelection> chosen(boolean complete, ContactFilter filter) {
    return complete ? Optional.of(new ContactSelection.Filtered(filter)) : Optional.empty();
  }

  private Optional<ContactSelection> addresses() {
    PastedAddresses found = PastedAddresses.in(pasted.getValue());
    pasted.setInvalid(!found.unreadable().isEmpty());
    pasted.setErrorMessage(
        getTranslation(
            "enrollment.who.unreadable",
            found.unreadable().size(),
            found.unreadable().stream().findFirst().orElse("")));
    return found.addresses().isEmpty()
        ? Optional.empty()
        : Optional.of(new ContactSelection.Named(List.of(), found.addresses()));
  }

  private void change() {
    showFields();
    changed.run();
  }

  private void showFields() {
    tags.setVisible(way.getValue() == Way.TAGGED);
    text.setVisible(way.getValue() == Way.FOUND);
    pasted.setVisible(way.getValue() == Way.PASTED);
  }
}
