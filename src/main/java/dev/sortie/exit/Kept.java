package dev.sortie.exit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers that many ask for at once. One that was quick to find is found anew each second, one that
 * was slow is kept for longer: looking at figures never costs the database more than a twentieth of
 * one core.
 */
final class Kept<K, V> {

  private static final long SHORTEST = Duration.ofMillis(900).toNanos();
  private static final int SHARE = 20;

  private record Answer<V>(V value, long foundAt, long goodFor) {

    boolean isGood(long now) {
      return now - foundAt < goodFor;
    }
  }

  private final Map<K, Answer<V>> answers = new ConcurrentHashMap<>();

  /** The answer to this question, at most {@value #SHARE} times as old as it took to find. */
  V get(K question, Supplier<V> find) {
    Answer<V> answer =
        answers.compute(
            question,
            (key, known) -> known != null && known.isGood(System.nanoTime()) ? known : found(find));
    return answer.value();
  }

  private static <V> Answer<V> found(Supplier<V> find) {
    long start = System.nanoTime();
    V value = find.get();
    long end = System.nanoTime();
    return new Answer<>(value, end, Math.max(SHORTEST, SHARE * (end - start)));
  }
}
