package dev.sortie.engine;

import java.util.Locale;

/** The setting {@code sortie.time-machine}. */
enum TimeMachineSwitch {
  /** On where nobody real can be written to: the mail stays inside. */
  AUTO,
  ON,
  OFF;

  /** Reads it; YAML turns a bare {@code on} into {@code true}. */
  static TimeMachineSwitch parse(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "on", "true" -> ON;
      case "off", "false" -> OFF;
      case "auto", "" -> AUTO;
      default ->
          throw new IllegalArgumentException(
              "Expected auto, on or off in sortie.time-machine, but was " + text);
    };
  }

  boolean on(boolean mailStaysInside) {
    return this == ON || (this == AUTO && mailStaysInside);
  }
}
