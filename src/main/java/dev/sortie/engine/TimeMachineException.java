package dev.sortie.engine;

import dev.sortie.shared.RequestException;
import java.time.Duration;

/** The time can not be moved as asked; it was not moved at all. */
public final class TimeMachineException extends RequestException {

  private TimeMachineException(Kind kind, String key, Object... arguments) {
    super(kind, key, arguments);
  }

  static TimeMachineException off() {
    return new TimeMachineException(Kind.CONFLICT, "engine.time-machine-off");
  }

  static TimeMachineException notForward(Duration step) {
    return new TimeMachineException(Kind.INVALID, "engine.time-not-forward", step);
  }

  static TimeMachineException busy() {
    return new TimeMachineException(Kind.UNAVAILABLE, "engine.time-machine-busy");
  }
}
