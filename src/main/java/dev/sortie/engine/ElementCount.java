package dev.sortie.engine;

/**
 * How many times an element of one process version was entered and left.
 *
 * @param active how many are in it now; never negative
 * @param completed how many went through it
 * @param terminated how many were taken out of it, by an exit or a cancel
 */
public record ElementCount(long active, long completed, long terminated) {

  public static final ElementCount NONE = new ElementCount(0, 0, 0);

  public ElementCount {
    active = Math.max(0, active);
  }
}
