package dev.sortie.monitor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can keep an instance from going on, as far as there are words of their own for it. */
public enum ObstacleKind {
  /** A step was tried as often as it may be. */
  JOB_NO_RETRIES,
  /** A step hands over a value that is not there. */
  IO_MAPPING_ERROR,
  /** The diagram asks for a value that can not be read. */
  EXTRACT_VALUE_ERROR,
  /** No way of a gateway fits. */
  CONDITION_ERROR,
  /** A step reported an error that nothing in the diagram catches. */
  UNHANDLED_ERROR_EVENT,
  /** The values of the instance are too large. */
  MESSAGE_SIZE_EXCEEDED,
  /** Everything else. */
  OTHER;

  /** The kind of an incident that the engine calls by this type (Zeebe: ErrorType). */
  public static ObstacleKind ofType(String type) {
    return known().stream().filter(kind -> kind.name().equals(type)).findFirst().orElse(OTHER);
  }

  /** The kind that addresses call by this word. */
  public static Optional<ObstacleKind> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** Those that are called as the engine calls them. */
  static List<ObstacleKind> known() {
    return Arrays.stream(values()).filter(kind -> kind != OTHER).toList();
  }

  /** The word in addresses and bundles. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
