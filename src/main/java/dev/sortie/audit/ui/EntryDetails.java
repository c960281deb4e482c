package dev.sortie.audit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import dev.sortie.audit.AuditEntry;
import dev.sortie.base.RelativeTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** All that an entry says: what changed, from what to what, and the keys for engineers. */
final class EntryDetails extends Composite<Div> {

  private final transient AuditEntry entry;
  private final Paragraph facts = new Paragraph();

  EntryDetails(DeedWords words, AuditEntry entry) {
    this.entry = entry;
    getContent().addClassName("entry");
    if (!DeedWords.names(entry).isEmpty()) {
      getContent().add(table(words));
    }
    facts.addClassName("detail");
    getContent().add(facts);
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    super.onAttach(attached);
    String moment =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM)
            .localizedBy(getLocale())
            .format(entry.at().atZone(RelativeTime.zoneOf(attached.getUI())));
    facts.setText(
        getTranslation("audit.facts", moment, entry.action(), String.valueOf(entry.number())));
  }

  private NativeTable table(DeedWords words) {
    NativeTableBody body = new NativeTableBody();
    for (String name : DeedWords.names(entry)) {
      NativeTableHeaderCell header = new NativeTableHeaderCell(words.name(name));
      header.getElement().setAttribute("scope", "row");
      body.add(
          new NativeTableRow(
              header,
              new NativeTableCell(words.value(name, entry.before().get(name))),
              new NativeTableCell(words.value(name, entry.after().get(name)))));
    }
    return new NativeTable(
        new NativeTableHeader(
            new NativeTableRow(
                new NativeTableHeaderCell(getTranslation("audit.what-changed")),
                new NativeTableHeaderCell(getTranslation("audit.before")),
                new NativeTableHeaderCell(getTranslation("audit.after")))),
        body);
  }
}
