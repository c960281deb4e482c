package dev.sortie.guard;

import java.util.Arrays;
import java.util.Optional;

/**
 * May this mail leave now? The rules are asked in their order; the first objection decides, so that
 * a mail that can never leave is not held back first.
 */
public final class Guard {

  private Guard() {}

  public static SendDecision decide(SendFacts facts) {
    return Arrays.stream(Rule.values())
        .map(rule -> rule.objection(facts))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(SendDecision.Allow::new);
  }
}
