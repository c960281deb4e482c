package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.sortie.base.PageTabs;

/** The parts of the page about exits; each has an address of its own. */
final class ExitTabs extends Composite<Div> {

  private final PageTabs tabs = new PageTabs(getTranslation("exit.title"));

  ExitTabs(Class<? extends Component> present) {
    add("exit.tab.figures", ExitsView.class, present);
    add("exit.tab.receipts", ReceiptsView.class, present);
    add("exit.tab.matrix", MatrixView.class, present);
    getContent().add(tabs);
  }

  private void add(
      String title, Class<? extends Component> view, Class<? extends Component> present) {
    tabs.add(getTranslation(title), view, view == present);
  }
}
