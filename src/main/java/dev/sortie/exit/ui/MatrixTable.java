package dev.sortie.exit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.sortie.campaign.Campaign;
import dev.sortie.exit.ExitMatrix;
import dev.sortie.exit.ExitMatrix.Stop;
import java.util.List;

/** Campaigns as rows, stops as columns; both heads stay while one scrolls. */
final class MatrixTable extends Composite<Div> {

  MatrixTable(ExitMatrix matrix) {
    NativeTable table = new NativeTable();
    table.setCaptionText(getTranslation("exit.tab.matrix"));
    table.getHead().add(groups(matrix.stops()), names(matrix.stops()));
    matrix.rows().forEach(row -> table.getBody().add(row(row, matrix.stops())));
    getContent().addClassName("matrix");
    getContent().getElement().setAttribute("tabindex", "0");
    getContent().getElement().setAttribute("role", "region");
    getContent().getElement().setAttribute("aria-label", getTranslation("exit.tab.matrix"));
    getContent().add(table);
  }

  /** One head over the columns of each door. */
  private NativeTableRow groups(List<Stop> stops) {
    NativeTableRow row = new NativeTableRow();
    NativeTableHeaderCell corner = head("", "col");
    corner.addClassName("campaign");
    row.add(corner);
    int from = 0;
    while (from < stops.size()) {
      int until = from;
      StopWords words = new StopWords(this, stops.get(from));
      while (until < stops.size() && new StopWords(this, stops.get(until)).door() == words.door()) {
        until++;
      }
      NativeTableHeaderCell cell = head("", "colgroup");
      cell.getElement().setAttribute("colspan", String.valueOf(until - from));
      cell.add(words.door().icon(), new Span(getTranslation(words.door().labelKey())));
      cell.addClassName("group");
      row.add(cell);
      from = until;
    }
    return row;
  }

  private NativeTableRow names(List<Stop> stops) {
    NativeTableRow row = new NativeTableRow();
    NativeTableHeaderCell corner = head(getTranslation("exit.receipt.campaign"), "col");
    corner.addClassName("campaign");
    row.add(corner);
    for (Stop stop : stops) {
      NativeTableHeaderCell cell = head("", "col");
      StopWords words = new StopWords(this, stop);
      Span name = new Span(words.name());
      cell.add(name);
      cell.addClassName("stop");
      cell.setTitle(words.sentence());
      row.add(cell);
    }
    return row;
  }

  private NativeTableRow row(ExitMatrix.Row row, List<Stop> stops) {
    NativeTableRow line = new NativeTableRow();
    Campaign campaign = row.campaign();
    NativeTableHeaderCell head = head("", "row");
    head.addClassName("campaign");
    head.add(new Anchor("campaigns/" + campaign.key(), campaign.name(getLocale())));
    line.add(head);
    for (int column = 0; column < stops.size(); column++) {
      line.add(cell(new CellWords(this, campaign, stops.get(column), row.cells().get(column))));
    }
    return line;
  }

  private static NativeTableCell cell(CellWords words) {
    NativeTableCell cell = new NativeTableCell();
    words.icon().ifPresent(cell::add);
    if (!words.sentence().isEmpty()) {
      Span spoken = new Span(words.sentence());
      spoken.addClassName("spoken");
      cell.add(spoken);
      cell.setTitle(words.sentence());
    }
    cell.addClassName(words.look());
    return cell;
  }

  private static NativeTableHeaderCell head(String text, String scope) {
    NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
    cell.getElement().setAttribute("scope", scope);
    return cell;
  }
}
