package dev.sortie.contact;

/** What a column of a file can mean for a contact. */
public enum ImportField {
  IGNORE,
  ADDRESS,
  FIRST_NAME,
  LAST_NAME,
  LANGUAGE,
  ZONE,
  /** Several, between commas, semicolons or bars. */
  TAGS,
  /** Anything else, under a name of its own. */
  ATTRIBUTE
}
