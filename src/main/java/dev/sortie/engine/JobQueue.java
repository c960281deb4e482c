package dev.sortie.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of one type that are not done yet, also those that wait for their next try.
 *
 * @param since since when there have been some without a break; null where that is not known
 * @param lastEndedAt when one was done last; null where none was ever
 * @param taker who is to do them
 */
public record JobQueue(
    String type, long open, @Nullable Instant since, @Nullable Instant lastEndedAt, Taker taker) {

  /** Longer than any program needs to come back after a restart. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String USER_TASK = "io.camunda.zeebe:userTask";

  /** Who does the jobs of a type. */
  public enum Taker {
    /** A worker of Sortie. */
    SORTIE,
    /** A person. */
    PERSON,
    /** A program that we do not know, or nobody. */
    OTHER
  }

  /** Who does jobs of this type, where Sortie does these. */
  static Taker takerOf(String type, Set<String> ours) {
    if (type.equals(USER_TASK)) {
      return Taker.PERSON;
    }
    return ours.contains(type) ? Taker.SORTIE : Taker.OTHER;
  }

  /** Whether it looks as if nobody does them. */
  public boolean untaken(Instant now) {
    if (open <= 0 || taker != Taker.OTHER) {
      return false;
    }
    Instant quietSince = later(since, lastEndedAt);
    return quietSince == null || now.isAfter(quietSince.plus(PATIENCE));
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
