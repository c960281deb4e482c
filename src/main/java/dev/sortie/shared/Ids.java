package dev.sortie.shared;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes identifiers that sort by the time they were made (UUID version 7, RFC 9562 section 5.7), so
 * that indexes grow at one end.
 *
 * <p>Two calls never answer the same value: 74 bits are random.
 */
public final class Ids {

  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000000000000000L;

  private final InstantSource time;
  private final RandomGenerator random;

  public Ids(InstantSource time, RandomGenerator random) {
    this.time = time;
    this.random = random;
  }

  /** A new identifier. */
  public UUID next() {
    long millis = time.millis() << 16;
    long high = millis | VERSION_7 | (random.nextLong() & 0xFFFL);
    long low = VARIANT | (random.nextLong() >>> 2);
    return new UUID(high, low);
  }
}
