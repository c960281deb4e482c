package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;

/** From a day to a day, both within, each of them open when empty. */
final class DayRange extends Composite<Div> {

  private final DatePicker first;
  private final DatePicker last;

  /**
   * @param key of the bundle, followed by {@code -from} and {@code -until}
   */
  DayRange(String key) {
    first = picker(key + "-from");
    last = picker(key + "-until");
    getContent().addClassName("day-range");
    getContent().add(first, last);
  }

  InstanceFilter.Days getValue() {
    return new InstanceFilter.Days(first.getValue(), last.getValue());
  }

  void setValue(InstanceFilter.Days days) {
    first.setValue(days.first());
    last.setValue(days.last());
  }

  void onChange(Runnable listener) {
    first.addValueChangeListener(event -> listener.run());
    last.addValueChangeListener(event -> listener.run());
  }

  private DatePicker picker(String key) {
    DatePicker picker = new DatePicker();
    picker.setPlaceholder(getTranslation(key));
    picker.setAriaLabel(getTranslation(key));
    picker.setClearButtonVisible(true);
    picker.setLocale(getLocale());
    return picker;
  }
}
