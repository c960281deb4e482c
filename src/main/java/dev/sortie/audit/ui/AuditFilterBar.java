package dev.sortie.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.sortie.audit.AuditQuery;
import dev.sortie.audit.AuditSearch;
import dev.sortie.base.Symbol;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Which entries are looked for. Offered are those who did something and what was done. */
final class AuditFilterBar extends Composite<Div> {

  private final transient Consumer<AuditFilter> changed;
  private final transient List<AuditQuery.Who> authors;
  private final transient List<String> actions;
  private final TextField subject = new TextField();
  private final ComboBox<AuditQuery.Who> who = new ComboBox<>();
  private final ComboBox<String> action = new ComboBox<>();
  private final DatePicker first = new DatePicker();
  private final DatePicker last = new DatePicker();
  private boolean setting;

  AuditFilterBar(AuditSearch search, DeedWords words, Consumer<AuditFilter> changed) {
    this.changed = changed;
    this.authors = search.authors();
    this.actions = search.actions().stream().sorted(Comparator.comparing(words::action)).toList();
    subject.setPrefixComponent(Symbol.SEARCH.icon());
    subject.setPlaceholder(getTranslation("audit.filter.subject"));
    subject.setAriaLabel(getTranslation("audit.filter.subject"));
    subject.setClearButtonVisible(true);
    subject.setValueChangeMode(ValueChangeMode.LAZY);
    subject.addClassName("subject");
    choice(who, "audit.filter.who");
    who.setItems(authors);
    who.setItemLabelGenerator(words::who);
    choice(action, "audit.filter.action");
    action.setItems(actions);
    action.setItemLabelGenerator(words::action);
    day(first, "audit.filter.from");
    day(last, "audit.filter.until");
    subject.addValueChangeListener(event -> tell());
    Div days = new Div(first, last);
    days.addClassName("days");
    getContent().addClassName("filter");
    getContent().add(subject, who, action, days);
  }

  /** Shows a filter without telling of it; what is not offered is left out. */
  void show(AuditFilter filter) {
    setting = true;
    subject.setValue(filter.subject());
    who.setValue(authors.contains(filter.who()) ? filter.who() : null);
    action.setValue(actions.contains(filter.action()) ? filter.action() : null);
    first.setValue(filter.first());
    last.setValue(filter.last());
    setting = false;
  }

  /** What the fields say. */
  AuditFilter filter() {
    return new AuditFilter(
        who.getValue(), action.getValue(), subject.getValue(), first.getValue(), last.getValue());
  }

  private void choice(ComboBox<?> box, String key) {
    box.setPlaceholder(getTranslation(key));
    box.setAriaLabel(getTranslation(key));
    box.setClearButtonVisible(true);
    box.addValueChangeListener(event -> tell());
  }

  private void day(DatePicker picker, String key) {
    picker.setPlaceholder(getTranslation(key));
    picker.setAriaLabel(getTranslation(key));
    picker.setClearButtonVisible(true);
    picker.setLocale(getLocale());
    picker.addValueChangeListener(event -> tell());
  }

  private void tell() {
    if (!setting) {
      changed.accept(filter());
    }
  }
}
