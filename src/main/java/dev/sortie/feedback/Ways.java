package dev.sortie.feedback;

/**
 * Where the links and buttons of a public page lead. Relative, so that they hold below any path
 * that a proxy puts in front.
 *
 * @param leave takes the POST that leaves everything
 * @param preferences where topics are chosen
 * @param stay takes the POST that takes it back
 */
record Ways(String leave, String preferences, String stay) {

  /** From {@code /u/{token}}. */
  static Ways fromLeavePage(String token) {
    return new Ways(token, token + "/preferences", token + "/stay");
  }

  /** From {@code /u/{token}/preferences} and its neighbours. */
  static Ways fromBelow(String token) {
    return new Ways("../" + token, "preferences", "stay");
  }
}
