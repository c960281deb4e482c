package dev.sortie.base;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Tells people in a notice when what they clicked fails, instead of nothing or a stack trace. */
@Component
final class UiErrors implements VaadinServiceInitListener {

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.getSource()
        .addSessionInitListener(
            start ->
                start
                    .getSession()
                    .setErrorHandler(mistake -> Notices.unexpected(mistake.getThrowable())));
  }
}
