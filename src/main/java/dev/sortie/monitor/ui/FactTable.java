package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A small table that scrolls by itself where the page is narrow. */
final class FactTable extends Composite<Div> {

  private final NativeTable table = new NativeTable();

  /**
   * @param key of the caption; the columns' names are under it
   */
  FactTable(String key, String... columns) {
    table.setCaptionText(getTranslation(key));
    NativeTableRow head = new NativeTableRow();
    for (String column : columns) {
      NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key + "." + column));
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    table.getHead().add(head);
    getContent().addClassName("fact-table");
    getContent()
        .getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("role", "region")
        .setAttribute("aria-label", getTranslation(key));
    getContent().add(table);
  }

  FactTable row(List<? extends Component> cells) {
    NativeTableRow row = new NativeTableRow();
    cells.forEach(cell -> row.add(new NativeTableCell(cell)));
    table.getBody().add(row);
    return this;
  }

  static Span text(String text) {
    return new Span(text);
  }
}
