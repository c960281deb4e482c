package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.sortie.base.RelativeTime;
import dev.sortie.contact.ContactId;
import dev.sortie.contact.ui.ContactPanel;
import dev.sortie.exit.ReceiptLine;
import dev.sortie.exit.ReceiptQuery;
import dev.sortie.exit.ReceiptSearch;
import java.time.InstantSource;
import java.util.List;
import org.springframework.core.annotation.Order;

/** The part of a contact's page that leads to the receipts of their stops. */
@Order(30)
@SpringComponent
final class ContactReceipts implements ContactPanel {

  private static final int SHOWN = 20;

  private final ReceiptSearch receipts;
  private final InstantSource time;

  ContactReceipts(ReceiptSearch receipts, InstantSource time) {
    this.receipts = receipts;
    this.time = time;
  }

  @Override
  public Component panel(ContactId contact) {
    Section section = new Section();
    section.addClassName("enrollment-section");
    section.add(new H2(section.getTranslation("exit.tab.receipts")));
    List<ReceiptLine> lines =
        receipts.page(new ReceiptQuery(contact, null, null, null, null), 0, SHOWN);
    if (lines.isEmpty()) {
      section.add(new Paragraph(section.getTranslation("exit.panel.no-receipts")));
      return section;
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("enrollment-list");
    lines.forEach(line -> list.add(item(section, line)));
    section.add(list);
    return section;
  }

  private ListItem item(Component asker, ReceiptLine line) {
    Span where =
        new Span(
            new Anchor("exits/" + line.id(), asker.getTranslation("exit.kind." + line.kind())));
    where.addClassName("where");
    return new ListItem(
        where,
        new Span(asker.getTranslation("exit.result.count", line.exits())),
        new RelativeTime(line.acceptedAt(), time));
  }
}
