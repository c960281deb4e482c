package dev.sortie.engine;

import dev.sortie.shared.RequestException;

/** The engine does not take this BPMN file; it says why. */
public final class ModelRefusedException extends RequestException {

  private ModelRefusedException(String name, String reason) {
    super(Kind.UNPROCESSABLE, "engine.model-refused", name, reason);
  }

  static ModelRefusedException because(String name, String reason) {
    return new ModelRefusedException(name, reason);
  }
}
