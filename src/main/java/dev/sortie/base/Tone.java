package dev.sortie.base;

import java.util.Locale;

/** The fixed meanings that colours have besides those of {@link Door}. */
public enum Tone {
  /** Nothing to notice: draft, over. */
  NEUTRAL,
  /** At work as it should be. */
  LIVE,
  /** Waits for a time or an event. */
  WAITING,
  /** Held back by a guard. */
  HELD,
  /** Needs a person. */
  ATTENTION;

  String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
