package dev.sortie.recovery;

import java.util.Optional;
import java.util.UUID;

/** Names one move: what one person asked for at one time. */
public record MoveId(UUID value) {

  /** The id of this text, empty where it is none. */
  static Optional<MoveId> tryParse(String text) {
    try {
      return Optional.of(new MoveId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
