package dev.sortie.shared;

/** Somebody gave us a text as an e-mail address that is none. */
public final class InvalidAddressException extends RequestException {

  private InvalidAddressException(String text) {
    super(Kind.INVALID, "shared.invalid-address", text);
  }

  static InvalidAddressException of(String text) {
    return new InvalidAddressException(text);
  }
}
