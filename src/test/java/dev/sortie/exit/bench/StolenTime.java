package dev.sortie.exit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How much of the time of its processors a virtual machine had wanted and did not get (Linux:
 * steal). Times that were measured meanwhile say as much about its neighbours as about us.
 */
record StolenTime(long stolen, long all) {

  private static final Path STAT = Path.of("/proc/stat");

  /** user, nice, system, idle, iowait, irq, softirq, steal; what follows is counted in these. */
  private static final int COUNTED = 8;

  private static final int STEAL = 7;

  /** Up to now; nothing where the system does not tell. */
  static StolenTime untilNow() throws IOException {
    if (!Files.isReadable(STAT)) {
      return new StolenTime(0, 0);
    }
    try (var lines = Files.lines(STAT)) {
      long[] ticks =
          Arrays.stream(lines.findFirst().orElseThrow().split("\\s+"))
              .skip(1)
              .limit(COUNTED)
              .mapToLong(Long::parseLong)
              .toArray();
      return new StolenTime(ticks[STEAL], Arrays.stream(ticks).sum());
    }
  }

  /** The share since then, in percent. */
  long percentSince(StolenTime then) {
    return Math.round(100.0 * (stolen - then.stolen) / Math.max(1, all - then.all));
  }
}
