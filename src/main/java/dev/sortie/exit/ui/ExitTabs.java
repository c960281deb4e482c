package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.RouterLink;

/** The parts of the page about exits; each has an address of its own. */
final class ExitTabs extends Composite<Tabs> {

  ExitTabs(Class<? extends Component> present) {
    add("exit.tab.figures", ExitsView.class, present);
    add("exit.tab.receipts", ReceiptsView.class, present);
    add("exit.tab.matrix", MatrixView.class, present);
  }

  private void add(
      String title, Class<? extends Component> view, Class<? extends Component> present) {
    Tab tab = new Tab(new RouterLink(getTranslation(title), view));
    getContent().add(tab);
    if (view == present) {
      getContent().setSelectedTab(tab);
    }
  }
}
