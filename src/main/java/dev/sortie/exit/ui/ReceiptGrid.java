package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.RouterLink;
import dev.sortie.base.RelativeTime;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.contact.Contact;
import dev.sortie.contact.Contacts;
import dev.sortie.exit.ReceiptLine;
import dev.sortie.exit.ReceiptQuery;
import dev.sortie.exit.ReceiptSearch;
import java.time.InstantSource;

/** Receipts, read in pages while one scrolls. */
final class ReceiptGrid extends Composite<Grid<ReceiptLine>> {

  private final transient Contacts contacts;
  private transient ReceiptQuery query = ReceiptQuery.ALL;

  ReceiptGrid(ReceiptSearch receipts, Contacts contacts, InstantSource time) {
    this.contacts = contacts;
    Grid<ReceiptLine> grid = getContent();
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
    grid.addClassName("receipts");
    grid.addComponentColumn(this::why).setHeader(getTranslation("exit.column.why")).setFlexGrow(4);
    grid.addColumn(this::who).setHeader(getTranslation("exit.column.who")).setFlexGrow(4);
    grid.addComponentColumn(line -> new RelativeTime(line.acceptedAt(), time))
        .setHeader(getTranslation("exit.column.when"))
        .setFlexGrow(2);
    grid.addComponentColumn(this::result)
        .setHeader(getTranslation("exit.column.result"))
        .setFlexGrow(3);
    grid.setItems(
        DataProvider.fromCallbacks(
            wanted -> receipts.page(query, wanted.getOffset(), wanted.getLimit()).stream(),
            wanted -> receipts.count(query)));
  }

  void show(ReceiptQuery wanted) {
    query = wanted;
    getContent().getDataProvider().refreshAll();
  }

  private Component why(ReceiptLine line) {
    RouterLink link =
        new RouterLink(
            getTranslation("exit.kind." + line.kind()),
            ReceiptView.class,
            ReceiptView.parameters(line.id()));
    Span detail = new Span(SourceWords.of(this, line.detail()));
    detail.addClassName("detail");
    Div why = new Div(link, detail);
    why.addClassName("why");
    return why;
  }

  private String who(ReceiptLine line) {
    return contacts
        .find(line.contact())
        .map(Contact::email)
        .map(Object::toString)
        .orElseGet(() -> getTranslation("exit.erased"));
  }

  private Component result(ReceiptLine line) {
    Div result = new Div();
    result.addClassName("result");
    result.add(
        new Span(
            line.timeToStop()
                .map(
                    took ->
                        getTranslation(
                            "exit.result.ended", line.exits(), DurationWords.of(this, took)))
                .orElseGet(() -> getTranslation("exit.result.open", line.exits(), line.open()))));
    if (line.forced() > 0) {
      result.add(new StatusPill(getTranslation("exit.result.forced"), Tone.HELD));
    }
    if (line.open() > 0) {
      result.add(new StatusPill(getTranslation("exit.state.exiting"), Tone.WAITING));
    }
    return result;
  }
}
