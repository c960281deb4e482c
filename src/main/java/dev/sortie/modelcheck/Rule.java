package dev.sortie.modelcheck;

import java.util.List;

/** One thing that has to hold in a campaign's diagram. */
@FunctionalInterface
interface Rule {

  /** Everything in the diagram that breaks this rule, in the order of the diagram. */
  List<Finding> check(Diagram diagram);
}
