package dev.sortie.contact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.sortie.base.Notices;
import dev.sortie.contact.ImportColumn;
import dev.sortie.contact.ImportOptions;
import dev.sortie.contact.ImportPreview;
import dev.sortie.shared.RequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Asks what the columns mean and how these people agreed, before anything is imported. */
final class MappingStep extends Composite<Div> {

  private static final int SHOWN_EXAMPLES = 3;

  private final List<ColumnChoice> choices = new ArrayList<>();
  private final ImportQuestions questions;
  private final transient Consumer<ImportOptions> start;

  MappingStep(ImportPreview preview, Set<String> knownTags, Consumer<ImportOptions> start) {
    this.start = start;
    this.questions = new ImportQuestions(knownTags);
    long records = Math.max(0, preview.lines() - 1);
    getContent()
        .add(
            section("contact.import.columns", about(preview), columns(preview)),
            section("contact.import.everybody", questions),
            buttons(records));
  }

  private Component about(ImportPreview preview) {
    String separator = getTranslation("contact.import.separator." + (int) preview.separator());
    return new Paragraph(
        getTranslation("contact.import.read-as", preview.lines(), preview.charset(), separator));
  }

  private Component columns(ImportPreview preview) {
    Div table = new Div();
    table.addClassName("contact-columns-table");
    table.add(
        head("contact.import.column"),
        head("contact.import.examples"),
        head("contact.import.means"));
    for (int i = 0; i < preview.columns().size(); i++) {
      ImportColumn column = preview.columns().get(i);
      ColumnChoice choice = new ColumnChoice(column);
      choices.add(choice);
      Span header = new Span(column.header());
      header.addClassName("contact-column-name");
      table.add(header, examples(preview, i), choice);
    }
    return table;
  }

  private Span head(String key) {
    Span head = new Span(getTranslation(key));
    head.addClassName("contact-column-head");
    return head;
  }

  private static Component examples(ImportPreview preview, int column) {
    List<String> values =
        preview.rows().stream()
            .filter(row -> row.size() > column && !row.get(column).isBlank())
            .map(row -> row.get(column).strip().replaceAll("\\s+", " "))
            .distinct()
            .limit(SHOWN_EXAMPLES)
            .toList();
    Span examples = new Span(String.join(" · ", values));
    examples.addClassName("contact-column-examples");
    return examples;
  }

  private Component buttons(long records) {
    Button go = new Button(getTranslation("contact.import.start", records), click -> go());
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    go.setDisableOnClick(true);
    Button back =
        new Button(
            getTranslation("contact.import.other-file"),
            click -> getUI().ifPresent(ui -> ui.navigate(ContactImportView.class)));
    Div buttons = new Div(back, go);
    buttons.addClassName("contact-buttons");
    go.addClickListener(click -> go.setEnabled(true));
    return buttons;
  }

  private void go() {
    try {
      List<ImportColumn> columns = choices.stream().map(ColumnChoice::column).toList();
      start.accept(questions.options(columns));
    } catch (RequestException wrong) {
      Notices.error(wrong);
    }
  }

  private Component section(String titleKey, Component... content) {
    Section section = new Section(new H2(getTranslation(titleKey)));
    section.add(content);
    section.addClassName("contact-section");
    return section;
  }
}
