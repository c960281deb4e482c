package dev.sortie.contact.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.sortie.contact.ImportColumn;
import dev.sortie.contact.ImportField;

/** What one column of a file means. */
final class ColumnChoice extends Composite<Div> {

  private final transient ImportColumn guessed;
  private final Select<ImportField> field = new Select<>();
  private final TextField attribute = new TextField();

  ColumnChoice(ImportColumn guessed) {
    this.guessed = guessed;
    field.setItems(ImportField.values());
    field.setItemLabelGenerator(meaning -> getTranslation("contact.import.field." + meaning));
    field.setValue(guessed.field());
    field.setAriaLabel(getTranslation("contact.import.means-of", guessed.header()));
    attribute.setValue(
        guessed.attribute().isEmpty()
            ? guessed.as(ImportField.ATTRIBUTE).attribute()
            : guessed.attribute());
    attribute.setAriaLabel(getTranslation("contact.import.attribute-of", guessed.header()));
    attribute.setVisible(guessed.field() == ImportField.ATTRIBUTE);
    field.addValueChangeListener(
        event -> attribute.setVisible(event.getValue() == ImportField.ATTRIBUTE));
    getContent().addClassName("contact-column-choice");
    getContent().add(field, attribute);
  }

  /** Throws where the name of an attribute is none that conditions and mails can spell. */
  ImportColumn column() {
    return field.getValue() == ImportField.ATTRIBUTE
        ? guessed.asAttribute(attribute.getValue().strip())
        : guessed.as(field.getValue());
  }
}
