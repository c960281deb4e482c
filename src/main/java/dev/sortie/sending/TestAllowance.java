package dev.sortie.sending;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How many test mails a person may send: ten at once, then one more a minute. Enough to try a mail
 * in several programs, too few to write to people. Counted in this node's memory.
 */
@Component
final class TestAllowance {

  private static final int AT_ONCE = 10;
  private static final int REMEMBERED = 1_000;

  private final TimeMeter meter;
  private final Map<String, Bucket> byPerson =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  TestAllowance(InstantSource time) {
    this.meter = new Meter(time);
  }

  /** Takes one; false if none is left. */
  synchronized boolean take(String person) {
    return byPerson.computeIfAbsent(person, any -> full()).tryConsume(1);
  }

  private Bucket full() {
    return Bucket.builder()
        .withCustomTimePrecision(meter)
        .addLimit(
            limit -> limit.capacity(AT_ONCE).refillGreedy(AT_ONCE, Duration.ofMinutes(AT_ONCE)))
        .build();
  }

  /** Our clock, so that tests need not wait. */
  private record Meter(InstantSource time) implements TimeMeter {

    private static final long NANOS_PER_MILLI = 1_000_000;

    @Override
    public long currentTimeNanos() {
      return time.millis() * NANOS_PER_MILLI;
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
