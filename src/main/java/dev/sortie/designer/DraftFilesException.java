package dev.sortie.designer;

import dev.sortie.modelcheck.Finding;
import dev.sortie.shared.RequestException;

/** What somebody brought can not be drawn in. No draft was begun. */
public final class DraftFilesException extends RequestException {

  private DraftFilesException(String key, Object... arguments) {
    super(Kind.UNPROCESSABLE, key, arguments);
  }

  static DraftFilesException notBpmn(Finding why) {
    String told = why.arguments().isEmpty() ? "" : why.arguments().getLast();
    return new DraftFilesException("designer.not-bpmn", told.replace("URI=null ", ""));
  }
}
