package dev.sortie.base;

import dev.sortie.shared.RequestException;
import java.util.UUID;

/** No module knows work of this id. */
final class UnknownJobException extends RequestException {

  private UnknownJobException(UUID id) {
    super(Kind.NOT_FOUND, "base.unknown-job", id);
  }

  static UnknownJobException forId(UUID id) {
    return new UnknownJobException(id);
  }
}
