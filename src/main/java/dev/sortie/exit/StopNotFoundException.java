package dev.sortie.exit;

import dev.sortie.shared.RequestException;

/** Nobody reported a stop of this id. */
public final class StopNotFoundException extends RequestException {

  private StopNotFoundException(String id) {
    super(Kind.NOT_FOUND, "exit.stop-not-found", id);
  }

  static StopNotFoundException forText(String id) {
    return new StopNotFoundException(id);
  }
}
