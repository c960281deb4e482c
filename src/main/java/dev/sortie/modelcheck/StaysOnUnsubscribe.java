package dev.sortie.modelcheck;

import java.util.List;
import java.util.Set;

/** Only a campaign of service mails may go on for somebody who unsubscribed. */
final class StaysOnUnsubscribe implements Rule {

  private static final Set<String> KNOWN = Set.of("", "leaves", "stays");

  @Override
  public List<Finding> check(Diagram diagram) {
    String id = diagram.process().getId();
    String word = Outlines.properties(diagram.process()).getOrDefault("sortie.on-unsubscribe", "");
    if (!KNOWN.contains(word)) {
      return List.of(Finding.error(id, "modelcheck.on-unsubscribe", word));
    }
    if (!word.equals("stays")) {
      return List.of();
    }
    return JobType.SEND_EMAIL.in(diagram).stream()
        .filter(step -> !Nodes.header(step, "category").equals("service"))
        .map(
            step ->
                Finding.error(Nodes.id(step), "modelcheck.stays-with-marketing", Nodes.name(step)))
        .toList();
  }
}
