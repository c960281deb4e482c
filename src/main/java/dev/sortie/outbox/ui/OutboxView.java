package dev.sortie.outbox.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.sortie.base.EmptyState;
import dev.sortie.base.LiveUpdates;
import dev.sortie.base.MainLayout;
import dev.sortie.base.NavigationOrder;
import dev.sortie.base.PageHeader;
import dev.sortie.base.Symbol;
import dev.sortie.outbox.Outbox;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;

/** The mails that would have gone out, newest first; new ones appear while one looks. */
@Route(value = "outbox", layout = MainLayout.class)
@Menu(title = "outbox.title", icon = "outbox", order = NavigationOrder.OUTBOX)
@RolesAllowed({"ADMIN", "MARKETER", "ENGINEER", "MONITOR"})
@CssImport("./styles/outbox.css")
final class OutboxView extends Div implements HasDynamicTitle {

  private record Seen(long newest, int found) {}

  private final Outbox outbox;
  private final TextField search = new TextField();
  private final OutboxGrid grid;
  private final Div empty = new Div();
  private volatile String words = "";

  OutboxView(Outbox outbox, LiveUpdates live, InstantSource clock) {
    this.outbox = outbox;
    this.grid = new OutboxGrid(outbox, clock);
    addClassNames("sortie-page", "sortie-outbox");

    search.setPlaceholder(getTranslation("outbox.search"));
    search.setAriaLabel(getTranslation("outbox.search"));
    search.setPrefixComponent(Symbol.SEARCH.icon());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(typed -> find(typed.getValue().strip()));

    add(header(), search, grid, empty);
    live.follow(this, this::seen, this::show);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("outbox.title");
  }

  private PageHeader header() {
    String key = outbox.isOpen() ? "outbox.subtitle" : "outbox.subtitle.closed";
    return new PageHeader(getTranslation("outbox.title")).withSubtitle(getTranslation(key));
  }

  private void find(String wanted) {
    words = wanted;
    grid.find(wanted);
    show(seen());
  }

  private Seen seen() {
    return new Seen(outbox.newest(words), outbox.count(words));
  }

  private void show(Seen seen) {
    boolean nothing = seen.found() == 0;
    grid.setVisible(!nothing);
    search.setVisible(!nothing || !words.isEmpty());
    empty.removeAll();
    if (nothing) {
      empty.add(reason());
    } else {
      grid.refresh();
    }
  }

  private EmptyState reason() {
    return words.isEmpty()
        ? new EmptyState(
            Symbol.OUTBOX,
            getTranslation("outbox.empty.title"),
            getTranslation(outbox.isOpen() ? "outbox.empty.text" : "outbox.subtitle.closed"))
        : new EmptyState(
            Symbol.SEARCH,
            getTranslation("outbox.none.title"),
            getTranslation("outbox.none.text", words));
  }
}
