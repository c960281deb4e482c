package dev.sortie.base;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** What people see at an address where nothing is, or nothing for them. */
@AnonymousAllowed
public final class PageNotFoundView extends Composite<Div>
    implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

  PageNotFoundView() {
    getContent().addClassName("sortie-page");
    getContent()
        .add(
            new EmptyState(
                    Symbol.SEARCH,
                    getTranslation("base.not-found.title"),
                    getTranslation("base.not-found.text"))
                .withAction(new Anchor(".", getTranslation("base.not-found.action"))));
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> nothing) {
    return 404;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("base.not-found.title");
  }
}
