package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.QueryParameters;
import dev.sortie.monitor.SavedFilter;
import java.util.List;
import java.util.function.Supplier;

/** Searches that were kept: choose one, keep this one, put them in order. */
final class SavedFilterMenu extends Composite<MenuBar> {

  private final transient FilterShelf shelf;
  private final transient Supplier<InstanceFilter> current;
  private final MenuItem root;

  SavedFilterMenu(FilterShelf shelf, Supplier<InstanceFilter> current) {
    this.shelf = shelf;
    this.current = current;
    getContent().addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
    getContent().addClassName("saved-filters");
    root = getContent().addItem(getTranslation("monitor.saved.title"));
    show();
  }

  /** Marks the one that the list shows. */
  void show() {
    SubMenu menu = root.getSubMenu();
    menu.removeAll();
    String shown = address();
    List<SavedFilter> all = shelf.all();
    for (SavedFilter filter : all) {
      MenuItem item = menu.addItem(label(filter), chosen -> open(filter));
      item.setCheckable(true);
      item.setChecked(filter.address().equals(shown));
    }
    if (!all.isEmpty()) {
      menu.addComponent(new Hr());
    }
    MenuItem keep = menu.addItem(getTranslation("monitor.saved.keep"), chosen -> keep());
    keep.setEnabled(!shown.isEmpty());
    if (all.stream().anyMatch(shelf::owns)) {
      menu.addItem(
          getTranslation("monitor.saved.manage"),
          chosen -> new SavedFilterList(shelf, this::show).open());
    }
  }

  private Span label(SavedFilter filter) {
    Span label = new Span(new Span(filter.name()));
    if (!shelf.owns(filter)) {
      Span owner = new Span(getTranslation("monitor.saved.of", filter.owner()));
      owner.addClassName("owner");
      label.add(owner);
    }
    return label;
  }

  private String address() {
    return current.get().address().getQueryString();
  }

  private void keep() {
    new KeepFilterDialog(shelf, address(), this::show).open();
  }

  private void open(SavedFilter filter) {
    UI.getCurrentOrThrow().navigate("monitor", QueryParameters.fromString(filter.address()));
  }
}
