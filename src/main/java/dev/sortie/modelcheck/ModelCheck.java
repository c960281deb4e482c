package dev.sortie.modelcheck;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Says whether a BPMN file is a campaign that may run. */
public final class ModelCheck {

  private ModelCheck() {}

  /** Checks a file of any content; whatever is wrong with it is a finding, never an exception. */
  public static CheckedModel check(byte[] bpmn) {
    return switch (BpmnFile.read(bpmn)) {
      case BpmnFile.Unreadable(Finding finding) -> new CheckedModel(List.of(finding), null);
      case BpmnFile.Read(Diagram diagram, List<Finding> about) ->
          new CheckedModel(findings(diagram, about), Outlines.of(diagram));
    };
  }

  private static List<Finding> findings(Diagram diagram, List<Finding> about) {
    return Stream.concat(
            about.stream(), Rules.ALL.stream().flatMap(rule -> rule.check(diagram).stream()))
        .sorted(Comparator.comparing(Finding::severity))
        .toList();
  }
}
