package dev.sortie.sending;

import java.util.regex.Pattern;

/**
 * What may stand in a header. The mail library writes a value with a line break as it is, and the
 * rest of it becomes a header of its own: a subject could add recipients.
 */
final class HeaderValue {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

  private HeaderValue() {}

  static boolean isSafe(String value) {
    return !CONTROL.matcher(value).find();
  }

  /**
   * The same value.
   *
   * @throws IllegalArgumentException if it could end its line
   */
  static String safe(String value) {
    if (!isSafe(value)) {
      throw new IllegalArgumentException("Expected one line for a header, but was " + value);
    }
    return value;
  }
}
