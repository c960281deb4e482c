package dev.sortie.monitor.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.sortie.monitor.SavedFilter;
import dev.sortie.monitor.SavedFilters;
import java.util.List;

/** The searches that the reader of a page can choose from. */
@SpringComponent
record FilterShelf(SavedFilters filters, AuthenticationContext user) {

  List<SavedFilter> all() {
    return filters.of(reader());
  }

  boolean owns(SavedFilter filter) {
    return filter.owner().equals(reader());
  }

  void keep(String name, boolean shared, String address) {
    filters.save(reader(), name, shared, address);
  }

  /** False where the reader has another of that name. */
  boolean change(SavedFilter filter, String name, boolean shared) {
    return filters.change(reader(), filter.id(), name, shared);
  }

  void delete(SavedFilter filter) {
    filters.delete(reader(), filter.id());
  }

  private String reader() {
    return user.getPrincipalName().orElseThrow();
  }
}
