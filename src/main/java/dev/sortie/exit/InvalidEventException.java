package dev.sortie.exit;

import dev.sortie.shared.RequestException;
import java.time.Instant;

/** An event that can not be kept as it was told. */
public final class InvalidEventException extends RequestException {

  private InvalidEventException(String key, Object... arguments) {
    super(Kind.INVALID, key, arguments);
  }

  static InvalidEventException missing(String field) {
    return new InvalidEventException("exit.event-field-missing", field);
  }

  static InvalidEventException name(String name) {
    return new InvalidEventException("exit.event-name", name);
  }

  static InvalidEventException id(int longest) {
    return new InvalidEventException("exit.event-id", longest);
  }

  static InvalidEventException inFuture(Instant occurredAt) {
    return new InvalidEventException("exit.event-in-future", occurredAt.toString());
  }
}
