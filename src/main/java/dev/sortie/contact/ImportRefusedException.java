package dev.sortie.contact;

import dev.sortie.shared.RequestException;
import java.util.UUID;

/** A file, or what to do with it, is not something that contacts can be read from. */
public final class ImportRefusedException extends RequestException {

  private ImportRefusedException(Kind kind, String key, Object... arguments) {
    super(kind, key, arguments);
  }

  static ImportRefusedException tooLarge(long megabytes) {
    return new ImportRefusedException(Kind.TOO_LARGE, "contact.import-too-large", megabytes);
  }

  static ImportRefusedException noSpace() {
    return new ImportRefusedException(Kind.NO_SPACE, "contact.import-no-space");
  }

  static ImportRefusedException empty() {
    return unprocessable("contact.import-empty");
  }

  static ImportRefusedException spreadsheet() {
    return unprocessable("contact.import-spreadsheet");
  }

  static ImportRefusedException binary() {
    return unprocessable("contact.import-binary");
  }

  static ImportRefusedException utf16() {
    return unprocessable("contact.import-utf16");
  }

  static ImportRefusedException broken(long line) {
    return unprocessable("contact.import-broken", line);
  }

  static ImportRefusedException headerTwice(String header) {
    return unprocessable("contact.import-header-twice", header);
  }

  static ImportRefusedException oneAddressColumn() {
    return unprocessable("contact.import-one-address-column");
  }

  static ImportRefusedException columnsDiffer(int expected, int found) {
    return unprocessable("contact.import-columns-differ", expected, found);
  }

  static ImportRefusedException unknownColumn(String header) {
    return unprocessable("contact.import-unknown-column", header);
  }

  static ImportRefusedException unknownField(String field) {
    return unprocessable("contact.import-unknown-field", field);
  }

  /** The description of the columns is no JSON object of texts. */
  static ImportRefusedException mapping() {
    return unprocessable("contact.import-mapping");
  }

  /** Not a form with a file in it. */
  static ImportRefusedException form() {
    return new ImportRefusedException(Kind.INVALID, "contact.import-form");
  }

  static ImportRefusedException fieldTwice(ImportField field) {
    return unprocessable("contact.import-field-twice", field.name());
  }

  static ImportRefusedException unknownLanguage(String language) {
    return unprocessable("contact.import-unknown-language", language);
  }

  static ImportRefusedException notFound(UUID id) {
    return new ImportRefusedException(Kind.NOT_FOUND, "contact.import-not-found", id);
  }

  static ImportRefusedException alreadyStarted(UUID id) {
    return new ImportRefusedException(Kind.CONFLICT, "contact.import-already-started", id);
  }

  private static ImportRefusedException unprocessable(String key, Object... arguments) {
    return new ImportRefusedException(Kind.UNPROCESSABLE, key, arguments);
  }
}
