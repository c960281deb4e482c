package dev.sortie.guard;

/** Where the contact is in the campaign that wants to write. */
public enum Standing {
  /** Inside, on the way through the steps. */
  INSIDE,
  /** Left through the door of conversion; a service mail on the path behind it is still due. */
  AFTER_CONVERSION,
  /** Out, in any other way. */
  LEFT
}
