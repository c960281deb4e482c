package dev.sortie.designer;

import dev.sortie.shared.RequestException;

/** What somebody brought can not be drawn in. No draft was begun. */
public final class DraftFilesException extends RequestException {

  private DraftFilesException(String key, Object... arguments) {
    super(Kind.UNPROCESSABLE, key, arguments);
  }

  static DraftFilesException notBpmn() {
    return new DraftFilesException("designer.not-bpmn");
  }

  static DraftFilesException noKey(String id) {
    return new DraftFilesException("designer.no-key", id);
  }
}
