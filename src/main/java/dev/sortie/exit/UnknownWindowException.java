package dev.sortie.exit;

import dev.sortie.shared.RequestException;

/** Figures were asked for a stretch of time that there are none for. */
public final class UnknownWindowException extends RequestException {

  private UnknownWindowException(String window, String known) {
    super(Kind.INVALID, "exit.unknown-window", window, known);
  }

  static UnknownWindowException forText(String window, String known) {
    return new UnknownWindowException(window, known);
  }
}
