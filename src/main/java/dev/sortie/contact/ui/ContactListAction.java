package dev.sortie.contact.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.modulith.NamedInterface;

/**
 * Something that another module does with many contacts at once, offered above their list. Each
 * bean of this type is one; {@code @Order} says which comes first.
 */
@NamedInterface("ui")
public interface ContactListAction {

  /**
   * A new button; empty where this user may not.
   *
   * @param choice whom it is about at the moment of the click
   */
  Optional<Component> create(Supplier<ContactListChoice> choice);
}
