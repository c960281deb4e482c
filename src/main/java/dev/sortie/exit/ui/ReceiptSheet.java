package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.sortie.contact.ContactId;
import dev.sortie.exit.ReceiptStory;
import java.util.List;

/** A receipt as a sheet to read. */
final class ReceiptSheet extends Composite<Div> {

  ReceiptSheet(ReceiptStory story, ContactId contact, ReceiptWords words) {
    getContent().addClassName("sheet");
    Section facts = new Section(facts(story));
    if (words.isKnown(contact)) {
      facts.add(new Anchor("contacts/" + contact, getTranslation("exit.receipt.to-contact")));
    }
    getContent().add(facts, section("exit.receipt.exits", exits(story)));
    getContent()
        .add(
            section(
                "exit.receipt.mails",
                story.mails().isEmpty()
                    ? paragraphs(List.of(getTranslation("exit.receipt.mails.none")))
                    : paragraphs(story.mails())),
            section("exit.proves", paragraphs(story.proves())));
  }

  private Component facts(ReceiptStory story) {
    DescriptionList list = new DescriptionList();
    for (ReceiptStory.Fact fact : story.facts()) {
      list.add(
          new DescriptionList.Term(fact.name()), new DescriptionList.Description(fact.value()));
    }
    return list;
  }

  private Component exits(ReceiptStory story) {
    if (story.exits().isEmpty()) {
      return paragraphs(List.of(getTranslation("exit.receipt.exits.none")));
    }
    NativeTable table = new NativeTable();
    NativeTableRow head = new NativeTableRow();
    for (String column : ReceiptStory.EXIT_COLUMNS) {
      NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(column));
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    table.getHead().add(head);
    for (ReceiptStory.Exit exit : story.exits()) {
      NativeTableRow row = new NativeTableRow();
      exit.cells().forEach(cell -> row.add(new NativeTableCell(cell)));
      table.getBody().add(row);
    }
    Div frame = new Div(table);
    frame.addClassName("scroll");
    return frame;
  }

  private static Component paragraphs(List<String> sentences) {
    Div all = new Div();
    sentences.forEach(sentence -> all.add(new Paragraph(sentence)));
    return all;
  }

  private Section section(String titleKey, Component content) {
    return new Section(new H2(getTranslation(titleKey)), content);
  }
}
