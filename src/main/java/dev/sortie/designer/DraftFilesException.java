package dev.sortie.designer;

import dev.sortie.modelcheck.Finding;
import dev.sortie.shared.RequestException;

/** What somebody brought can not be drawn in. No draft was begun. */
public final class DraftFilesException extends RequestException {

  private DraftFilesException(String key, Object... arguments) {
    super(Kind.UNPROCESSABLE, key, arguments);
  }

  /** What the check could not read; said with what is wrong, and what to do where we know. */
  static DraftFilesException unreadable(Finding why) {
    return switch (why.key()) {
      case "modelcheck.empty" -> new DraftFilesException("designer.file-empty");
      case "modelcheck.too-large" ->
          new DraftFilesException("designer.file-too-large", why.arguments().toArray());
      case "modelcheck.too-deep" ->
          new DraftFilesException("designer.file-too-deep", why.arguments().toArray());
      case "modelcheck.too-many-steps" ->
          new DraftFilesException("designer.file-too-many-steps", why.arguments().toArray());
      case "modelcheck.document-type" -> new DraftFilesException("designer.file-document-type");
      default ->
          new DraftFilesException(
              "designer.not-bpmn",
              why.arguments().isEmpty() ? "" : why.arguments().getLast().replace("URI=null ", ""));
    };
  }
}
