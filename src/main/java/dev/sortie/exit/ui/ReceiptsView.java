package dev.sortie.exit.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.sortie.base.EmptyState;
import dev.sortie.base.MainLayout;
import dev.sortie.base.PageHeader;
import dev.sortie.base.Symbol;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.ContactLookup;
import dev.sortie.contact.Contacts;
import dev.sortie.exit.ReceiptQuery;
import dev.sortie.exit.ReceiptSearch;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;

/** Every stop that was accepted, and what came of it. */
@Route(value = "exits/receipts", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "MARKETER", "ENGINEER", "MONITOR"})
@CssImport("./styles/exits.css")
final class ReceiptsView extends Div implements HasDynamicTitle {

  private final transient ReceiptSearch receipts;
  private final ReceiptGrid grid;
  private final Span found = new Span();
  private final EmptyState none =
      new EmptyState(
          Symbol.SEARCH,
          getTranslation("exit.receipts.none.title"),
          getTranslation("exit.receipts.none.text"));

  ReceiptsView(
      ReceiptSearch receipts,
      Contacts contacts,
      ContactLookup lookup,
      Campaigns campaigns,
      InstantSource time) {
    this.receipts = receipts;
    this.grid = new ReceiptGrid(receipts, contacts, time);
    found.addClassName("found");
    addClassNames("sortie-page", "sortie-exits");
    Div tools = new Div(new ExitTabs(ReceiptsView.class));
    tools.addClassName("tools");
    add(
        new PageHeader(getTranslation("exit.title"))
            .withSubtitle(getTranslation("exit.receipts.subtitle")),
        tools);
    if (receipts.count(ReceiptQuery.ALL) == 0) {
      add(nothingYet());
    } else {
      add(new ReceiptFilterBar(lookup, campaigns.all(), this::show), found, none, grid);
      show(ReceiptQuery.ALL);
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("exit.tab.receipts");
  }

  private void show(ReceiptQuery query) {
    int count = receipts.count(query);
    found.setText(
        count == ReceiptSearch.MOST
            ? getTranslation("exit.receipts.many", count)
            : getTranslation("exit.receipts.found", count));
    found.setVisible(count > 0);
    none.setVisible(count == 0);
    grid.setVisible(count > 0);
    grid.show(query);
  }

  private EmptyState nothingYet() {
    return new EmptyState(
        Symbol.EXITS,
        getTranslation("exit.receipts.empty.title"),
        getTranslation("exit.receipts.empty.text"));
  }
}
