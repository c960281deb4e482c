package dev.sortie.feedback;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down who tries out tokens. Right tokens are never counted: the one-click requests of all
 * readers at a large mail provider come from few addresses.
 */
@Component
final class WrongTokenLimit {

  private static final int TRIES = 20;
  private static final Duration PER = Duration.ofMinutes(1);
  private static final int ADDRESSES_KEPT = 10_000;

  private final Map<String, Bucket> buckets = new LeastRecentlyUsed();

  /** Counts a wrong token; false where there were too many lately. */
  boolean allows(String address) {
    Bucket bucket;
    synchronized (buckets) {
      bucket = buckets.computeIfAbsent(address, unknown -> full());
    }
    return bucket.tryConsume(1);
  }

  private static Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(TRIES).refillGreedy(TRIES, PER))
        .build();
  }

  private static final class LeastRecentlyUsed extends LinkedHashMap<String, Bucket> {

    LeastRecentlyUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > ADDRESSES_KEPT;
    }
  }
}
