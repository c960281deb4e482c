package dev.sortie.access;

import dev.sortie.shared.RequestException;

/** Something about accounts, keys or rights can not be done as asked. */
public final class AccessRefusedException extends RequestException {

  private AccessRefusedException(Kind kind, String key, Object... arguments) {
    super(kind, "access." + key, arguments);
  }

  static AccessRefusedException noValidKey() {
    return new AccessRefusedException(Kind.UNAUTHENTICATED, "no-valid-key");
  }

  static AccessRefusedException notForThisRole() {
    return new AccessRefusedException(Kind.FORBIDDEN, "not-for-this-role");
  }

  static AccessRefusedException noSuchAddress(String method, String path) {
    return new AccessRefusedException(Kind.NOT_FOUND, "no-such-address", method, path);
  }

  static AccessRefusedException unfitName(String name) {
    return new AccessRefusedException(Kind.INVALID, "unfit-name", name);
  }

  static AccessRefusedException nameTaken(String name) {
    return new AccessRefusedException(Kind.CONFLICT, "name-taken", name);
  }

  static AccessRefusedException unfitKeyName(int longest) {
    return new AccessRefusedException(Kind.INVALID, "unfit-key-name", longest);
  }

  static AccessRefusedException unfitPassword() {
    return new AccessRefusedException(
        Kind.INVALID, "unfit-password", Passwords.SHORTEST, Passwords.LONGEST);
  }

  static AccessRefusedException wrongPassword() {
    return new AccessRefusedException(Kind.INVALID, "wrong-password");
  }

  static AccessRefusedException tooManyTries() {
    return new AccessRefusedException(Kind.TOO_MANY, "too-many-tries");
  }

  static AccessRefusedException lastAdministrator() {
    return new AccessRefusedException(Kind.CONFLICT, "last-administrator");
  }

  static AccessRefusedException unknownAccount() {
    return new AccessRefusedException(Kind.NOT_FOUND, "unknown-account");
  }

  static AccessRefusedException unknownKey() {
    return new AccessRefusedException(Kind.NOT_FOUND, "unknown-key");
  }

  static AccessRefusedException roleTooHigh(Role role) {
    return new AccessRefusedException(Kind.FORBIDDEN, "role-too-high", role);
  }
}
