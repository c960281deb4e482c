package dev.sortie.access;

import java.util.UUID;

/** Keys for tests of other modules. */
public final class ApiKeyFixture {

  private ApiKeyFixture() {}

  /** The value of an {@code Authorization} header that lets a program of this role in. */
  public static String bearer(ApiKeys keys, Role role) {
    return "Bearer " + keys.createLocally("test " + UUID.randomUUID(), role);
  }
}
