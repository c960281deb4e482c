package dev.sortie.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.sortie.audit.AuditEntry;
import dev.sortie.audit.AuditQuery;
import dev.sortie.base.RelativeTime;

/** The entries of a query; each opens to what was before and after. */
final class AuditGrid extends Composite<Grid<AuditEntry>> {

  private final transient DeedWords words;
  private transient AuditQuery query = AuditQuery.ALL;

  AuditGrid(AuditSources sources, DeedWords words) {
    this.words = words;
    Grid<AuditEntry> grid = getContent();
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
    grid.addClassName("entries");
    grid.addComponentColumn(entry -> new RelativeTime(entry.at(), sources.time()))
        .setHeader(getTranslation("audit.column.when"))
        .setFlexGrow(2);
    grid.addComponentColumn(this::who).setHeader(getTranslation("audit.column.who")).setFlexGrow(3);
    grid.addComponentColumn(this::what)
        .setHeader(getTranslation("audit.column.what"))
        .setFlexGrow(6);
    grid.addComponentColumn(entry -> new SubjectLink(sources, entry))
        .setHeader(getTranslation("audit.column.subject"))
        .setFlexGrow(3);
    grid.addComponentColumn(this::opener).setFlexGrow(0).setWidth("4rem");
    grid.setItemDetailsRenderer(new ComponentRenderer<>(entry -> new EntryDetails(words, entry)));
    grid.setItems(
        DataProvider.fromCallbacks(
            wanted -> sources.search().page(query, wanted.getOffset(), wanted.getLimit()).stream(),
            wanted -> sources.search().count(query)));
  }

  void show(AuditQuery wanted) {
    query = wanted;
    getContent().getDataProvider().refreshAll();
  }

  private Component who(AuditEntry entry) {
    Span who =
        new Span(
            DeedWords.symbol(entry.author().kind()).icon(),
            new Span(words.who(new AuditQuery.Who(entry.author().kind(), entry.author().name()))));
    who.addClassName("who");
    return who;
  }

  private Component what(AuditEntry entry) {
    Div what = new Div(new Span(words.action(entry.action())));
    String line = words.line(entry);
    if (!line.isEmpty()) {
      Span detail = new Span(line);
      detail.addClassName("detail");
      what.add(detail);
    }
    what.addClassName("stacked");
    return what;
  }

  /** For those who have no mouse; a click anywhere on the row does the same. */
  private Component opener(AuditEntry entry) {
    Button opener = new Button(getTranslation("audit.open.mark"));
    opener.addClickListener(
        click -> getContent().setDetailsVisible(entry, !getContent().isDetailsVisible(entry)));
    opener.addThemeVariants(ButtonVariant.TERTIARY);
    opener.setAriaLabel(getTranslation("audit.open"));
    return opener;
  }
}
