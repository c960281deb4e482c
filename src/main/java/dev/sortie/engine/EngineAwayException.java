package dev.sortie.engine;

import dev.sortie.shared.RequestException;

/** The engine did not take a command in time. It was certainly not carried out; later it works. */
public final class EngineAwayException extends RequestException {

  private EngineAwayException(String reason) {
    super(Kind.UNAVAILABLE, "engine.away", reason);
  }

  static EngineAwayException because(String reason) {
    return new EngineAwayException(reason);
  }
}
