package dev.sortie.exit.bench;

import java.time.Duration;
import java.util.List;

/** Durations in their order. */
record Percentiles(List<Duration> sorted) {

  Percentiles {
    sorted = sorted.stream().sorted().toList();
  }

  /** The smallest that so many percent do not exceed. */
  Duration at(int percent) {
    int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
    return sorted.get(Math.max(1, rank) - 1);
  }
}
