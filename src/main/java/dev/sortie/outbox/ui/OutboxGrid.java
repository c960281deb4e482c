package dev.sortie.outbox.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.RouteConfiguration;
import dev.sortie.base.RelativeTime;
import dev.sortie.outbox.Outbox;
import dev.sortie.outbox.OutboxEntry;
import java.time.InstantSource;

/** The list of mails; asks for no more of them than are on the screen. */
final class OutboxGrid extends Composite<Grid<OutboxEntry>> {

  private String words = "";

  OutboxGrid(Outbox outbox, InstantSource clock) {
    Grid<OutboxEntry> grid = getContent();
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
    grid.setDataProvider(
        DataProvider.fromCallbacks(
            query -> outbox.list(words, query.getOffset(), query.getLimit()).stream(),
            query -> outbox.count(words)));
    grid.addColumn(subject()).setHeader(getTranslation("outbox.subject")).setFlexGrow(3);
    grid.addColumn(recipient()).setHeader(getTranslation("outbox.recipient")).setFlexGrow(2);
    grid.addComponentColumn(mail -> new RelativeTime(mail.receivedAt(), clock))
        .setHeader(getTranslation("outbox.received"))
        .setFlexGrow(0)
        .setWidth("11rem");
    grid.addItemClickListener(
        click ->
            click
                .getSource()
                .getUI()
                .ifPresent(ui -> ui.navigate(OutboxMailView.class, click.getItem().id())));
  }

  void find(String wanted) {
    words = wanted;
    refresh();
  }

  void refresh() {
    getContent().getDataProvider().refreshAll();
  }

  /**
   * A link, so that a mail can also be opened by keyboard and in a new tab. Drawn by the browser:
   * it stays the same link, which somebody may just be pressing, when the list is read again.
   */
  private static LitRenderer<OutboxEntry> subject() {
    return LitRenderer.<OutboxEntry>of(
            """
            <a class="subject" href="${item.address}" router-link>${item.subject}</a>
            """)
        .withProperty("address", mail -> routes().getUrl(OutboxMailView.class, mail.id()))
        .withProperty("subject", OutboxEntry::subject);
  }

  private static RouteConfiguration routes() {
    return RouteConfiguration.forSessionScope();
  }

  private static LitRenderer<OutboxEntry> recipient() {
    return LitRenderer.<OutboxEntry>of(
            """
            <span class="clipped" title="${item.recipient}">${item.recipient}</span>
            """)
        .withProperty("recipient", OutboxEntry::recipient);
  }
}
