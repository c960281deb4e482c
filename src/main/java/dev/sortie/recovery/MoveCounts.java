package dev.sortie.recovery;

import dev.sortie.modelcheck.Outline;
import dev.sortie.modelcheck.Step;
import dev.sortie.modelcheck.StepKind;
import dev.sortie.sending.SendId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts the verdicts of a move. */
final class MoveCounts {

  private MoveCounts() {}

  static MovePreview of(List<MoveVerdict> verdicts, Outline version) {
    Map<String, Step> steps =
        version.steps().stream()
            .collect(Collectors.toMap(Step::id, Function.identity(), (first, second) -> first));
    List<MoveVerdict.Goes> goes = goes(verdicts);
    return new MovePreview(
        goes.size(),
        goes.stream().filter(one -> mail(one, steps).isPresent()).count(),
        goes.stream().filter(one -> had(one, steps)).count(),
        goes.stream().filter(one -> !one.destination().waits().isEmpty()).count(),
        MovePlanner.kept(verdicts));
  }

  static MovePreview ofUndo(List<MoveVerdict> verdicts) {
    List<MoveVerdict.Goes> goes = goes(verdicts);
    return new MovePreview(
        goes.size(),
        0,
        0,
        goes.stream().filter(one -> !one.destination().waits().isEmpty()).count(),
        MovePlanner.kept(verdicts));
  }

  private static List<MoveVerdict.Goes> goes(List<MoveVerdict> verdicts) {
    return verdicts.stream()
        .filter(MoveVerdict.Goes.class::isInstance)
        .map(MoveVerdict.Goes.class::cast)
        .toList();
  }

  private static Optional<String> mail(MoveVerdict.Goes one, Map<String, Step> steps) {
    return one.destination().elements().stream()
        .map(steps::get)
        .filter(step -> step != null && step.kind() == StepKind.SEND_EMAIL)
        .map(step -> step.headers().getOrDefault("template", ""))
        .findFirst();
  }

  private static boolean had(MoveVerdict.Goes one, Map<String, Step> steps) {
    String had = one.destination().flags().getOrDefault(SendId.HAD, "");
    return mail(one, steps).filter(template -> had.contains('"' + template + '"')).isPresent();
  }
}
