package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import dev.sortie.base.Symbol;
import dev.sortie.monitor.SavedFilter;

/** One's own searches: other names, shared or not, gone. Each change counts at once. */
final class SavedFilterList extends Composite<Dialog> {

  private final transient FilterShelf shelf;
  private final transient Runnable changed;
  private final UnorderedList list = new UnorderedList();

  SavedFilterList(FilterShelf shelf, Runnable changed) {
    this.shelf = shelf;
    this.changed = changed;
    Dialog dialog = getContent();
    dialog.setHeaderTitle(getTranslation("monitor.saved.manage.title"));
    list.addClassName("sortie-saved-filters");
    shelf.all().stream().filter(shelf::owns).forEach(filter -> list.add(row(filter)));
    dialog.add(list);
    dialog.setWidth("36rem");
    dialog
        .getFooter()
        .add(new Button(getTranslation("monitor.saved.close"), click -> dialog.close()));
  }

  void open() {
    getContent().open();
  }

  private Component row(SavedFilter filter) {
    TextField name = new TextField();
    name.setAriaLabel(getTranslation("monitor.saved.name"));
    name.setValue(filter.name());
    name.setMaxLength(SavedFilter.LONGEST);
    Checkbox shared = new Checkbox(getTranslation("monitor.saved.shared"), filter.shared());
    name.addValueChangeListener(typed -> change(filter, name, shared));
    shared.addValueChangeListener(ticked -> change(filter, name, shared));
    Button delete = new Button(Symbol.CLOSE.icon());
    delete.addThemeVariants(ButtonVariant.TERTIARY);
    delete.setAriaLabel(getTranslation("monitor.saved.delete", filter.name()));
    ListItem row = new ListItem(name, shared, delete);
    delete.addClickListener(
        click -> {
          shelf.delete(filter);
          list.remove(row);
          changed.run();
        });
    return row;
  }

  private void change(SavedFilter filter, TextField name, Checkbox shared) {
    boolean named = !name.getValue().isBlank();
    boolean done = named && shelf.change(filter, name.getValue(), shared.getValue());
    name.setInvalid(!done);
    name.setErrorMessage(
        getTranslation(named ? "monitor.saved.name.taken" : "monitor.saved.name.missing"));
    changed.run();
  }
}
