package dev.sortie.access;

import java.util.UUID;

/** Keys for tests of other modules. */
public final class ApiKeyFixture {

  private ApiKeyFixture() {}

  /** A new key of this role, as it goes behind {@code Bearer}. */
  public static String key(ApiKeys keys, Role role) {
    return keys.createLocally("test " + UUID.randomUUID(), role);
  }

  /** A new key of this role and name, by which the audit log knows who holds it. */
  public static String key(ApiKeys keys, Role role, String name) {
    return keys.createLocally(name, role);
  }

  /** The value of an {@code Authorization} header that lets a program of this role in. */
  public static String bearer(ApiKeys keys, Role role) {
    return "Bearer " + key(keys, role);
  }
}
