package dev.sortie.engine;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When and why the engine went away since Sortie started; the latest ones are kept. */
final class Outages {

  private static final int KEPT = 20;

  private final InstantSource time;
  private final EngineMetrics metrics;
  private final Deque<Outage> latest = new ArrayDeque<>();
  private Outage.@Nullable Cause announced;
  private long count;

  Outages(InstantSource time, EngineMetrics metrics) {
    this.time = time;
    this.metrics = metrics;
  }

  /** Who ends the engine on purpose says why before: the supervisor only sees that it is gone. */
  synchronized void announce(Outage.Cause cause) {
    announced = cause;
  }

  /** It is gone, for this reason unless another one was announced. */
  synchronized void happened(Outage.Cause cause, String detail) {
    Outage.Cause known = announced == null ? cause : announced;
    announced = null;
    count++;
    metrics.brokerDied();
    if (latest.size() == KEPT) {
      latest.removeLast();
    }
    latest.addFirst(new Outage(time.instant(), known, detail));
  }

  /** The newest first. */
  synchronized List<Outage> latest() {
    return List.copyOf(latest);
  }

  /** How many there were, also those that are not kept. */
  synchronized long count() {
    return count;
  }
}
