package dev.sortie.monitor.ui;

import dev.sortie.monitor.StepFigures;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** What the steps of a diagram are coloured by. */
enum Heat {
  NONE("none"),
  WAITING("waiting"),
  PASSED("passed"),
  TIME("time");

  private final String word;

  Heat(String word) {
    this.word = word;
  }

  static Optional<Heat> named(String word) {
    return Arrays.stream(values()).filter(heat -> heat.word.equals(word)).findFirst();
  }

  /** In addresses and bundles. */
  String word() {
    return word;
  }

  /** What counts at a step: contacts, or milliseconds. */
  long of(StepFigures figures) {
    return switch (this) {
      case NONE -> 0;
      case WAITING -> figures.waiting();
      case PASSED -> figures.passed();
      case TIME -> Objects.requireNonNullElse(figures.median(), Duration.ZERO).toMillis();
    };
  }
}
