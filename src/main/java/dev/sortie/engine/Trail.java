package dev.sortie.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where the end of a log was when, to tell in time how far behind it somebody is. Knows the time to
 * the nearest look; what was there before the first look counts from that on.
 */
final class Trail {

  private static final int MOST = 600;

  private record Look(Instant at, long end) {}

  private final Deque<Look> looks = new ArrayDeque<>();
  private Duration gap = Duration.ZERO;

  /** How long ago the end was first seen beyond this position. The position never goes back. */
  Duration behind(long position, long end, Instant now) {
    while (!looks.isEmpty() && looks.getFirst().end() <= position) {
      looks.removeFirst();
    }
    if (looks.isEmpty()) {
      gap = Duration.ZERO;
    }
    if (end > position && (looks.isEmpty() || moved(looks.getLast(), end, now))) {
      looks.addLast(new Look(now, end));
    }
    if (looks.size() > MOST) {
      thinOut(now);
    }
    Look first = looks.peekFirst();
    return first == null ? Duration.ZERO : Duration.between(first.at(), now);
  }

  private boolean moved(Look last, long end, Instant now) {
    return last.end() < end && !now.isBefore(last.at().plus(gap));
  }

  /** Every other one, but the oldest and so the time of those that are behind now. */
  private void thinOut(Instant now) {
    gap = Duration.between(looks.getFirst().at(), now).dividedBy(MOST / 2);
    int index = 0;
    for (var each = looks.iterator(); each.hasNext(); index++) {
      each.next();
      if (index % 2 == 1) {
        each.remove();
      }
    }
  }
}
