package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.sortie.base.Symbol;
import dev.sortie.contact.ContactId;
import dev.sortie.contact.Contacts;
import dev.sortie.exit.Receipt;
import dev.sortie.exit.ReceiptFile;
import dev.sortie.exit.ReceiptHtml;
import dev.sortie.exit.ReceiptStories;
import dev.sortie.exit.ReceiptStory;
import dev.sortie.exit.StopId;
import dev.sortie.exit.Stops;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;

/** Receipts as a page shows them, and as files. */
@SpringComponent
final class ReceiptWords {

  private final Stops stops;
  private final Contacts contacts;
  private final ReceiptStories stories;
  private final ReceiptHtml html;
  private final ReceiptFile file;

  ReceiptWords(
      Stops stops, Contacts contacts, ReceiptStories stories, ReceiptHtml html, ReceiptFile file) {
    this.stops = stops;
    this.contacts = contacts;
    this.stories = stories;
    this.html = html;
    this.file = file;
  }

  ReceiptStory tell(Receipt receipt, Locale language, ZoneId zone) {
    return stories.tell(receipt, language, zone);
  }

  String title(Receipt receipt, Locale language) {
    return tell(receipt, language, ZoneId.systemDefault()).title();
  }

  boolean isKnown(ContactId contact) {
    return contacts.find(contact).isPresent();
  }

  /** The same receipt as a document and as data; each reads it anew. */
  Component[] downloads(Component page, StopId id, Locale language, ZoneId zone) {
    return new Component[] {
      link(page, id, "json", "application/json", receipt -> file.json(receipt)),
      link(
          page,
          id,
          "html",
          "text/html; charset=utf-8",
          receipt -> html.of(receipt, language, zone).getBytes(StandardCharsets.UTF_8))
    };
  }

  private Component link(
      Component page, StopId id, String ending, String type, Function<Receipt, byte[]> content) {
    DownloadHandler download =
        event -> {
          event.setFileName(page.getTranslation("exit.receipt.file", id.toString()) + "." + ending);
          event.setContentType(type);
          event.getOutputStream().write(content.apply(stops.receipt(id).orElseThrow()));
        };
    Anchor link = new Anchor(download, AttachmentType.DOWNLOAD, "");
    link.add(
        Symbol.DOWNLOAD.icon(), new Span(page.getTranslation("exit.receipt.download." + ending)));
    link.addClassNames("download", ending);
    return link;
  }
}
