package dev.sortie.campaign;

import java.time.Duration;
import java.time.Instant;

/** When a contact who left a campaign as converted may enter it again. */
public sealed interface AfterGoal {

  /** Right away. */
  record AtOnce() implements AfterGoal {}

  /** So many days later. */
  record After(int days) implements AfterGoal {}

  /** Not any more. */
  record Never() implements AfterGoal {}

  /**
   * What {@code at-once}, {@code never} or {@code P30D} means.
   *
   * @throws IllegalArgumentException for anything else
   */
  static AfterGoal parse(String text) {
    return switch (text) {
      case "at-once" -> new AtOnce();
      case "never" -> new Never();
      default -> {
        if (!text.matches("P[1-9][0-9]{0,4}D")) {
          throw new IllegalArgumentException("Expected at-once, never or P30D, but was " + text);
        }
        yield new After(Integer.parseInt(text.substring(1, text.length() - 1)));
      }
    };
  }

  /** As it is written. */
  default String text() {
    return switch (this) {
      case AtOnce atOnce -> "at-once";
      case Never never -> "never";
      case After(int days) -> "P" + days + "D";
    };
  }

  /** Whether there is anybody at all who may not enter. */
  default boolean barsAnybody() {
    return !(this instanceof AtOnce);
  }

  /** Whether somebody who converted then may not enter now. */
  default boolean bars(Instant convertedAt, Instant now) {
    return switch (this) {
      case AtOnce atOnce -> false;
      case Never never -> true;
      case After(int days) -> convertedAt.plus(Duration.ofDays(days)).isAfter(now);
    };
  }
}
