package dev.sortie.base;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * Something that a module puts into the header of every page, for example the time machine. Beans
 * of this type are found by {@link MainLayout} and shown by {@code @Order}, from the left.
 */
public interface HeaderTool {

  /** A new component for a user's header; empty where this user or installation has none. */
  Optional<Component> create();
}
