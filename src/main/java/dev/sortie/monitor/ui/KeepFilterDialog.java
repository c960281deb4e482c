package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.sortie.base.Notices;
import dev.sortie.monitor.SavedFilter;

/** Asks for the name of a search. */
final class KeepFilterDialog extends Composite<Dialog> {

  private final transient FilterShelf shelf;
  private final transient Runnable kept;
  private final String address;
  private final TextField name = new TextField(getTranslation("monitor.saved.name"));
  private final Checkbox shared = new Checkbox(getTranslation("monitor.saved.shared"));

  KeepFilterDialog(FilterShelf shelf, String address, Runnable kept) {
    this.shelf = shelf;
    this.address = address;
    this.kept = kept;
    name.setMaxLength(SavedFilter.LONGEST);
    name.setHelperText(getTranslation("monitor.saved.name.help"));
    name.setWidthFull();
    name.setAutofocus(true);
    Button keep = new Button(getTranslation("monitor.saved.save"), click -> keep());
    keep.addThemeVariants(ButtonVariant.PRIMARY);
    keep.addClickShortcut(Key.ENTER);
    Dialog dialog = getContent();
    dialog.setHeaderTitle(getTranslation("monitor.saved.keep.title"));
    Div fields = new Div(name, shared);
    fields.addClassName("sortie-keep-filter");
    dialog.add(fields);
    dialog.setWidth("26rem");
    dialog
        .getFooter()
        .add(new Button(getTranslation("monitor.saved.cancel"), click -> dialog.close()), keep);
  }

  void open() {
    getContent().open();
  }

  private void keep() {
    if (name.getValue().isBlank()) {
      name.setErrorMessage(getTranslation("monitor.saved.name.missing"));
      name.setInvalid(true);
      name.focus();
      return;
    }
    shelf.keep(name.getValue(), shared.getValue(), address);
    getContent().close();
    Notices.success(getTranslation("monitor.saved.done", name.getValue().strip()));
    kept.run();
  }
}
