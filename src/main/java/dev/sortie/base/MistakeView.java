package dev.sortie.base;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.sortie.shared.RequestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people see where a page could not be built: what it is about is not there, or we made a
 * mistake.
 */
@AnonymousAllowed
public final class MistakeView extends Composite<Div>
    implements HasErrorParameter<Exception>, HasDynamicTitle {

  private static final Logger log = LoggerFactory.getLogger(MistakeView.class);

  MistakeView() {
    getContent().addClassName("sortie-page");
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> mistake) {
    RequestException refused = refusal(mistake.getException());
    if (refused != null) {
      Object[] arguments = refused.arguments().toArray();
      String key = "problem." + refused.key();
      show(getTranslation(key + ".title", arguments), getTranslation(key + ".detail", arguments));
      return refused.kind().status();
    }
    String id = MistakeId.next();
    log.error("Mistake {} at {}", id, event.getLocation().getPath(), mistake.getException());
    show(getTranslation("base.mistake.title"), getTranslation("base.mistake.remedy", id));
    return 500;
  }

  private void show(String title, String text) {
    var start = new Anchor(".", getTranslation("base.not-found.action"));
    getContent().add(new EmptyState(Symbol.ATTENTION, title, text).withAction(start));
  }

  /** A page about something that does not exist fails while it is made, wrapped by the factory. */
  private static @Nullable RequestException refusal(@Nullable Throwable thrown) {
    return switch (thrown) {
      case null -> null;
      case RequestException refused -> refused;
      default -> refusal(thrown.getCause());
    };
  }

  @Override
  public String getPageTitle() {
    return getTranslation("base.mistake.title");
  }
}
