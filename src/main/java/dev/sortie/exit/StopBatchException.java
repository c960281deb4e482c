package dev.sortie.exit;

import dev.sortie.shared.RequestException;

/** A request to stop many that can not be carried out as it is. Nobody was stopped. */
public final class StopBatchException extends RequestException {

  private StopBatchException(Kind kind, String key, Object... arguments) {
    super(kind, key, arguments);
  }

  static StopBatchException words(int longest) {
    return new StopBatchException(Kind.INVALID, "exit.batch-words", longest);
  }

  static StopBatchException noSelection() {
    return new StopBatchException(Kind.INVALID, "exit.batch-selection");
  }

  static StopBatchException tooMany(int named, int most) {
    return new StopBatchException(Kind.TOO_LARGE, "exit.batch-too-many", named, most);
  }

  static StopBatchException keyUsedOtherwise(String key) {
    return new StopBatchException(Kind.CONFLICT, "exit.batch-key-used", key);
  }
}
