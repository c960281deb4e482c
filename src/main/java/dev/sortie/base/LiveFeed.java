package dev.sortie.base;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One value on one page. While the page is busy with the last value, no other one is read. */
final class LiveFeed<T> {

  private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);

  private final UI ui;
  private final Supplier<T> read;
  private final Consumer<T> show;
  private @Nullable Future<?> schedule;
  private volatile Future<?> delivery = CompletableFuture.completedFuture(null);
  private volatile @Nullable T shown;

  LiveFeed(UI ui, Supplier<T> read, Consumer<T> show) {
    this.ui = ui;
    this.read = read;
    this.show = show;
  }

  void start(ScheduledExecutorService readers) {
    schedule = readers.scheduleWithFixedDelay(this::refresh, 1, 1, TimeUnit.SECONDS);
  }

  /** In the UI, for the answer that is being made; a value that can not be read comes later. */
  void showFirst() {
    T value;
    try {
      value = read.get();
    } catch (RuntimeException broken) {
      log.warn("Could not read a live value, trying again in a second", broken);
      return;
    }
    shown = value;
    show.accept(value);
  }

  void stop() {
    if (schedule != null) {
      schedule.cancel(false);
    }
  }

  private void refresh() {
    try {
      if (!delivery.isDone()) {
        return;
      }
      T value = read.get();
      if (!Objects.equals(value, shown)) {
        delivery = ui.access(() -> show.accept(value));
        shown = value;
      }
    } catch (UIDetachedException left) {
      stop();
    } catch (RuntimeException broken) {
      log.warn("Could not read a live value, trying again in a second", broken);
    }
  }
}
