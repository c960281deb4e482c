package dev.sortie.designer;

/** What a person has to answer with yes before a mail leaves by itself. */
public enum Question {
  /** Is it useful information, or the start of an exchange? */
  USEFUL,
  /** Does it make the bond stronger? */
  BOND,
  /** Would you send it if you had plenty of time? */
  ANYWAY
}
