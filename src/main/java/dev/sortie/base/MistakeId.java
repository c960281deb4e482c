package dev.sortie.base;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Short names for unexpected mistakes, easy to read out, that lead from a page to the log. */
final class MistakeId {

  private MistakeId() {}

  /** Eight hexadecimal digits: unique enough within what one log keeps. */
  static String next() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
  }
}
