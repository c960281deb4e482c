package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every event that waits for a message waits for one that Sortie sends, for its own contact. */
final class KnownMessages implements Rule {

  private static final String ACTIVITY = "sortie.activity";
  private static final String REPLIED = "sortie.contact-replied";
  private static final Pattern ACTIVITY_KEY =
      Pattern.compile("=enrollmentId\\+\"/[A-Za-z0-9][A-Za-z0-9._-]*\"");

  @Override
  public List<Finding> check(Diagram diagram) {
    return diagram.nodes().stream()
        .filter(Nodes::waitsForMessage)
        .filter(node -> Arrays.stream(Exit.values()).noneMatch(exit -> isExit(exit, node)))
        .flatMap(node -> check(node).stream())
        .toList();
  }

  private static boolean isExit(Exit exit, FlowNode node) {
    return exit.elementId().equals(node.getId());
  }

  private static Optional<Finding> check(FlowNode node) {
    String key = Nodes.correlationKey(node);
    return switch (Nodes.messageName(node)) {
      case ACTIVITY ->
          ACTIVITY_KEY.matcher(key).matches()
              ? Optional.empty()
              : Optional.of(finding(node, "modelcheck.activity-key"));
      case REPLIED ->
          key.equals("=enrollmentId")
              ? Optional.empty()
              : Optional.of(finding(node, "modelcheck.reply-key"));
      default -> Optional.of(finding(node, "modelcheck.unknown-message"));
    };
  }

  private static Finding finding(FlowNode node, String key) {
    return Finding.error(Nodes.id(node), key, Nodes.name(node), Nodes.messageName(node));
  }
}
