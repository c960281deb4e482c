package dev.sortie.contact;

import dev.sortie.shared.RequestException;

/** A part of a contact is not of the form that it must have. */
public final class InvalidContactException extends RequestException {

  private InvalidContactException(String key, Object... arguments) {
    super(Kind.INVALID, key, arguments);
  }

  static InvalidContactException tooLong(String field, int most) {
    return new InvalidContactException("contact.too-long", field, most);
  }

  static InvalidContactException attributeName(String name) {
    return new InvalidContactException("contact.attribute-name", name);
  }

  static InvalidContactException tag(String tag) {
    return new InvalidContactException("contact.tag", tag);
  }

  static InvalidContactException nul(String field) {
    return new InvalidContactException("contact.nul", field);
  }

  static InvalidContactException consentWithoutSource() {
    return new InvalidContactException("contact.consent-without-source");
  }
}
