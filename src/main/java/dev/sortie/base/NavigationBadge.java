package dev.sortie.base;

import com.vaadin.flow.component.Component;

/** Something that a module puts beside its entry of the navigation, for those who see the entry. */
public interface NavigationBadge {

  /** The address of the entry's view, as its route says it. */
  String path();

  /** A new component for a user's navigation. */
  Component create();
}
