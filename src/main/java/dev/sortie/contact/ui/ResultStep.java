package dev.sortie.contact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.sortie.base.Symbol;
import dev.sortie.contact.ContactImport;
import dev.sortie.contact.ContactImports;
import dev.sortie.shared.Progress.Note;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** What became of a file: numbers, and each bad line with its reason. */
final class ResultStep extends Composite<Div> {

  private final transient ContactImports imports;
  private final transient ContactImport ended;

  ResultStep(ContactImports imports, ContactImport ended) {
    this.imports = imports;
    this.ended = ended;
    getContent().add(ended.state() == ContactImport.State.DONE ? summary() : failure());
    if (ended.bad() > 0) {
      getContent().add(badLines());
    }
  }

  private Component summary() {
    Div figures =
        new Div(
            figure(ended.created(), "contact.import.created"),
            figure(ended.updated(), "contact.import.updated"),
            figure(ended.bad(), "contact.import.bad"));
    figures.addClassName("contact-figures");
    return section(
        getTranslation("contact.import.done", ended.imported()),
        figures,
        new Div(new RouterLink(getTranslation("contact.import.to-list"), ContactListView.class)));
  }

  private Component figure(long number, String key) {
    Span value = new Span(getTranslation("contact.number", number));
    value.addClassName("number");
    Div figure = new Div(value, new Span(getTranslation(key, number)));
    figure.addClassName("contact-figure");
    return figure;
  }

  private Component failure() {
    return section(
        getTranslation("contact.import.failed"),
        new Paragraph(getTranslation(String.valueOf(ended.failureKey()), ended.failureLine())),
        new Div(
            new RouterLink(getTranslation("contact.import.try-again"), ContactImportView.class)));
  }

  private Component badLines() {
    Grid<Note> grid = new Grid<>();
    grid.addColumn(note -> getTranslation("contact.number", note.line()))
        .setHeader(getTranslation("contact.report.line"))
        .setFlexGrow(0);
    grid.addColumn(Note::field).setHeader(getTranslation("contact.report.field")).setFlexGrow(1);
    grid.addColumn(note -> getTranslation(note.key(), note.arguments().toArray()))
        .setHeader(getTranslation("contact.report.reason"))
        .setFlexGrow(4);
    grid.setItems(
        DataProvider.fromCallbacks(
            query -> imports.notes(ended.id(), query.getOffset(), query.getLimit()).stream(),
            query -> Math.toIntExact(imports.countNotes(ended.id()))));
    return section(
        getTranslation("contact.import.bad-lines", ended.bad()),
        new Paragraph(getTranslation("contact.import.bad-lines.help")),
        download(),
        grid);
  }

  private Component download() {
    var words = new ReportWords(this::getTranslation, getLocale());
    DownloadHandler report =
        event -> {
          event.setFileName("sortie-" + ended.id() + ".csv");
          event.setContentType("text/csv; charset=utf-8");
          try (Writer out =
              new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            imports.writeReport(ended.id(), words, out);
          }
        };
    Anchor link = new Anchor(report, AttachmentType.DOWNLOAD, "");
    link.add(Symbol.DOWNLOAD.icon(), new Span(getTranslation("contact.report.download")));
    link.addClassName("contact-download");
    return link;
  }

  private static Component section(String title, Component... content) {
    Section section = new Section(new H2(title));
    section.add(content);
    section.addClassName("contact-section");
    return section;
  }
}
