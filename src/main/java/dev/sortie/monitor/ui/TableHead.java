package dev.sortie.monitor.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Set;

/** The first line of a table. */
final class TableHead {

  private static final Set<String> NUMBERS = Set.of("here", "passed", "time");

  private TableHead() {}

  /**
   * @param prefix of the bundle's keys
   */
  static void add(NativeTable table, String prefix, List<String> columns) {
    NativeTableRow head = new NativeTableRow();
    for (String column : columns) {
      NativeTableHeaderCell cell = new NativeTableHeaderCell(table.getTranslation(prefix + column));
      cell.getElement().setAttribute("scope", "col");
      cell.setClassName("count", NUMBERS.contains(column));
      head.add(cell);
    }
    table.getHead().add(head);
  }
}
