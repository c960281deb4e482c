package dev.sortie.access;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts the tries to log in, per account and per address, in this node's memory. A right password
 * gives the account all its tries back and the address the one that it cost.
 *
 * <p>Names that nobody has are counted as well, so that the limit tells nothing. The price: who
 * knows a name can keep its owner out for a while; the API keys of that person go on.
 */
@Component
final class LoginLimits {

  /** Who wants to be forgotten must come from more addresses than this. */
  private static final int REMEMBERED = 10_000;

  private final Buckets perAccount;
  private final Buckets perAddress;

  LoginLimits(LoginSettings settings, InstantSource time) {
    this.perAccount = new Buckets(limit(settings.triesPerAccount(), settings), time);
    this.perAddress = new Buckets(limit(settings.triesPerAddress(), settings), time);
  }

  /** Takes one try of both; false if one of them has none left. */
  boolean take(String account, String address) {
    return perAddress.of(address).tryConsume(1) && perAccount.of(account).tryConsume(1);
  }

  /** The try was right. */
  void forgive(String account, String address) {
    perAccount.of(account).reset();
    perAddress.of(address).addTokens(1);
  }

  private static Bandwidth limit(int tries, LoginSettings settings) {
    return Bandwidth.builder().capacity(tries).refillGreedy(tries, settings.refill()).build();
  }

  /** The least lately used is forgotten first. */
  private static final class Buckets {

    private final Bandwidth limit;
    private final TimeMeter meter;
    private final Map<String, Bucket> byKey =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
          }
        };

    Buckets(Bandwidth limit, InstantSource time) {
      this.limit = limit;
      this.meter = new Meter(time);
    }

    synchronized Bucket of(String key) {
      return byKey.computeIfAbsent(
          key, k -> Bucket.builder().withCustomTimePrecision(meter).addLimit(limit).build());
    }
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
