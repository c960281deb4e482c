package dev.sortie.recovery;

import dev.sortie.shared.RequestException;
import java.util.List;

/** A request to move people that can not be carried out as it is. Nobody was moved. */
public final class MoveRequestException extends RequestException {

  private MoveRequestException(Kind kind, String key, Object... arguments) {
    super(kind, key, arguments);
  }

  static MoveRequestException nobody() {
    return new MoveRequestException(Kind.INVALID, "recovery.move-nobody");
  }

  static MoveRequestException tooMany(int named, int most) {
    return new MoveRequestException(Kind.TOO_LARGE, "recovery.move-too-many", named, most);
  }

  static MoveRequestException noId(String text) {
    return new MoveRequestException(Kind.INVALID, "recovery.move-no-id", text);
  }

  static MoveRequestException noVersion() {
    return new MoveRequestException(Kind.INVALID, "recovery.move-no-version");
  }

  static MoveRequestException unknownStep(String step, int version, List<String> known) {
    return new MoveRequestException(
        Kind.INVALID, "recovery.move-step", step, version, String.join(", ", known));
  }

  static MoveRequestException keyUsedOtherwise(String key) {
    return new MoveRequestException(Kind.CONFLICT, "recovery.move-key-used", key);
  }

  static MoveRequestException unknownMove(String id) {
    return new MoveRequestException(Kind.NOT_FOUND, "recovery.move-not-found", id);
  }

  static MoveRequestException goesOn(long open) {
    return new MoveRequestException(Kind.CONFLICT, "recovery.move-goes-on", open);
  }

  static MoveRequestException isUndo() {
    return new MoveRequestException(Kind.CONFLICT, "recovery.move-is-undo");
  }
}
