package dev.sortie.monitor;

import java.util.UUID;

/**
 * A search under a name.
 *
 * @param owner the name of the account that may change it
 * @param shared whether others see it
 * @param address what follows the question mark of the list's address
 */
public record SavedFilter(UUID id, String owner, String name, boolean shared, String address) {

  /** The longest name. */
  public static final int LONGEST = 80;
}
