package dev.sortie.base;

import com.vaadin.flow.component.Component;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;

/** Keeps what a page shows up to date while somebody looks at it. */
@org.springframework.stereotype.Component
public final class LiveUpdates implements DisposableBean {

  /** Two readers: a slow one does not stop the others, and the database is not asked by a crowd. */
  private final ScheduledExecutorService readers =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().daemon().name("live-updates-", 1).factory());

  LiveUpdates() {}

  /**
   * Reads a value about once per second as long as the component is attached, and shows it when it
   * is another than before. The first one is read and shown in the request that attaches the
   * component, so that a page opens with it.
   *
   * @param read runs, but for the first time, on a thread of its own without the session's lock, so
   *     it must not touch components; should it fail, it is tried again a second later
   * @param show runs in the UI, never twice for equal values in a row
   */
  public <T> void follow(Component component, Supplier<T> read, Consumer<T> show) {
    component.addAttachListener(
        attached -> {
          var feed = new LiveFeed<>(attached.getUI(), read, show);
          component.addDetachListener(
              detached -> {
                feed.stop();
                detached.unregisterListener();
              });
          feed.start(readers);
          // Last, since the first value may be the reason to take the component away.
          feed.showFirst();
        });
  }

  @Override
  public void destroy() {
    readers.shutdownNow();
  }
}
