package dev.sortie.engine;

/**
 * Where the keys of an engine go that is there no more. Each engine counts from the same beginning,
 * so the keys of a former one would be taken for those of the next.
 *
 * <p>A former key is {@code -(key + shift)}: below zero, and apart from those of other eras. Keys
 * hold the partition above 51 bits, so this is exact for fewer than 64 partitions and eras.
 */
public final class FormerKeys {

  private static final int ERA_BIT = 57;
  private static final int MOST_ERAS = 62;

  private FormerKeys() {}

  /**
   * What is added to the keys of the engine that this era ends, before the sign is turned.
   *
   * @param era from 1, one more for each rebuild
   */
  public static long shift(int era) {
    if (era < 1 || era > MOST_ERAS) {
      throw new IllegalArgumentException("Expected an era up to " + MOST_ERAS + ", but was " + era);
    }
    return (long) era << ERA_BIT;
  }
}
