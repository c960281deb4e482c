package dev.sortie.contact.ui;

import com.vaadin.flow.component.Component;
import dev.sortie.contact.ContactId;
import org.springframework.modulith.NamedInterface;

/**
 * A part of a contact's page that another module fills: where they are now, what was sent to them.
 * Each bean of this type is one part; {@code @Order} says which comes first.
 */
@NamedInterface("ui")
public interface ContactPanel {

  /** A new component with its own heading. */
  Component panel(ContactId contact);
}
