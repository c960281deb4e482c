package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The jobs that this version of Sortie has a worker for. */
enum JobType {
  SEND_EMAIL("sortie.send-email", StepKind.SEND_EMAIL),
  CHECK_CONTACT("sortie.check-contact", StepKind.CHECK),
  SPLIT("sortie.split", StepKind.SPLIT),
  UPDATE_CONTACT("sortie.update-contact", StepKind.UPDATE_CONTACT),
  START_CAMPAIGN("sortie.start-campaign", StepKind.START_CAMPAIGN),
  CALL_WEBHOOK("sortie.call-webhook", StepKind.CALL_WEBHOOK);

  private final String type;
  private final StepKind kind;

  JobType(String type, StepKind kind) {
    this.type = type;
    this.kind = kind;
  }

  /** As it is written in the diagram. */
  String type() {
    return type;
  }

  StepKind kind() {
    return kind;
  }

  static Optional<JobType> of(FlowNode node) {
    String type = Nodes.jobType(node);
    return Arrays.stream(values()).filter(known -> known.type.equals(type)).findFirst();
  }

  /** The nodes of the diagram that are such a job. */
  List<FlowNode> in(Diagram diagram) {
    return diagram.nodes().stream().filter(node -> of(node).equals(Optional.of(this))).toList();
  }
}
