package dev.sortie.base;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;

/**
 * Pages that belong together, each with an address of its own. They look like tabs and are links: a
 * tab that held a link would be two things to press in one place.
 */
public final class PageTabs extends Composite<Nav> {

  /**
   * @param label says to those who do not see them what these pages are about
   */
  public PageTabs(String label) {
    getContent().addClassName("sortie-page-tabs");
    getContent().getElement().setAttribute("aria-label", label);
  }

  /** Adds a page; {@code present} says whether it is the one that is shown. */
  public void add(String title, Class<? extends Component> view, boolean present) {
    RouterLink link = new RouterLink(title, view);
    if (present) {
      link.getElement().setAttribute("aria-current", "page");
    }
    getContent().add(link);
  }
}
