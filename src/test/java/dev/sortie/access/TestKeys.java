package dev.sortie.access;

import java.util.UUID;

/** API keys for tests of other modules. */
public final class TestKeys {

  private TestKeys() {}

  /** The value of a new key of this role, as it goes behind {@code Bearer}. */
  public static String key(ApiKeys keys, Role role) {
    return keys.createLocally("test " + UUID.randomUUID(), role);
  }
}
