package dev.sortie.exit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.text.NumberFormat;
import java.util.List;

/** The numbers of a chart for those who do not see it, or want them exactly. */
final class NumbersTable extends Composite<Details> {

  /** One row: what it is about and its numbers. */
  record Row(String name, List<Long> numbers) {}

  private final NativeTable table = new NativeTable();
  private transient List<Row> shown = List.of();

  NumbersTable(String caption, String first, List<String> columns) {
    table.setCaptionText(caption);
    NativeTableRow head = new NativeTableRow();
    head.add(header(first, "col"));
    columns.forEach(column -> head.add(header(column, "col")));
    table.getHead().add(head);
    Div frame = new Div(table);
    frame.addClassName("numbers");
    getContent().setSummaryText(getTranslation("exit.chart.as-table"));
    getContent().add(frame);
  }

  void show(List<Row> rows) {
    if (rows.equals(shown)) {
      return;
    }
    shown = rows;
    NumberFormat format = NumberFormat.getIntegerInstance(getLocale());
    table.getBody().removeAll();
    for (Row row : rows) {
      NativeTableRow line = new NativeTableRow();
      line.add(header(row.name(), "row"));
      row.numbers().forEach(number -> line.add(new NativeTableCell(format.format(number))));
      table.getBody().add(line);
    }
  }

  private static NativeTableHeaderCell header(String text, String scope) {
    NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
    cell.getElement().setAttribute("scope", scope);
    return cell;
  }
}
