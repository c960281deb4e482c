package dev.sortie.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How much a counter rose of late, also over a restart of who counts, which begins at 0 again. */
final class Recent {

  private record Rise(Instant at, long by) {}

  private final Duration window;
  private final Deque<Rise> rises = new ArrayDeque<>();
  private long total = -1;

  Recent(Duration window) {
    this.window = window;
  }

  /** Within the window, seeing the counter at this now. What it had at the first look is old. */
  long of(long counter, Instant now) {
    long by = total < 0 ? 0 : counter >= total ? counter - total : counter;
    total = counter;
    if (by > 0) {
      rises.addLast(new Rise(now, by));
    }
    while (!rises.isEmpty() && rises.getFirst().at().isBefore(now.minus(window))) {
      rises.removeFirst();
    }
    return rises.stream().mapToLong(Rise::by).sum();
  }
}
