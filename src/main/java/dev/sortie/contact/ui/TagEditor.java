package dev.sortie.contact.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** The tags of a contact, to be given and taken. Each change is told at once. */
final class TagEditor extends Composite<MultiSelectComboBox<String>> {

  /** Takes a change; what it throws, the page shows. */
  interface Listener {

    void changed(Set<String> given, Set<String> taken);
  }

  private final transient Listener listener;

  TagEditor(Collection<String> tags, Collection<String> known, Listener listener) {
    this.listener = listener;
    Set<String> choices = new TreeSet<>(known);
    choices.addAll(tags);
    MultiSelectComboBox<String> box = getContent();
    box.addClassName("contact-tag-editor");
    box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
    box.setAriaLabel(getTranslation("contact.fact.tags"));
    box.setPlaceholder(getTranslation("contact.tags.add"));
    box.setHelperText(getTranslation("contact.tags.help"));
    box.setItems(choices);
    box.setValue(new LinkedHashSet<>(tags));
    box.setAllowCustomValue(true);
    box.addCustomValueSetListener(event -> listener.changed(Set.of(event.getDetail()), Set.of()));
    box.addValueChangeListener(event -> tell(event.getOldValue(), event.getValue()));
  }

  private void tell(Set<String> before, Set<String> after) {
    Set<String> given = new LinkedHashSet<>(after);
    given.removeAll(before);
    Set<String> taken = new LinkedHashSet<>(before);
    taken.removeAll(after);
    if (!given.isEmpty() || !taken.isEmpty()) {
      listener.changed(given, taken);
    }
  }
}
