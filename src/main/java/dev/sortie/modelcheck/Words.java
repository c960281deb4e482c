package dev.sortie.modelcheck;

import java.util.Arrays;
import java.util.List;

/** Reads a list that a person wrote with commas. */
final class Words {

  private Words() {}

  /** The words between the commas, without white space and without empty ones. */
  static List<String> of(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
