package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.xml.ModelException;

/** What came of reading a file as a diagram with one executable process. */
sealed interface BpmnFile {

  /** More than anybody can read in a drawing. */
  int MAX_STEPS = 1000;

  /** It is one. */
  record Read(Diagram diagram) implements BpmnFile {}

  /** It is none, for this reason. */
  record Unreadable(Finding finding) implements BpmnFile {}

  static BpmnFile read(byte[] bytes) {
    Optional<Finding> unsafe = SafeXml.check(bytes);
    return unsafe.<BpmnFile>map(Unreadable::new).orElseGet(() -> parse(bytes));
  }

  private static BpmnFile parse(byte[] bytes) {
    try {
      return process(Bpmn.readModelFromStream(new ByteArrayInputStream(bytes)));
    } catch (ModelException exception) {
      return new Unreadable(Finding.error("", "modelcheck.not-bpmn", reason(exception)));
    }
  }

  private static BpmnFile process(BpmnModelInstance model) {
    List<Process> executable =
        model.getModelElementsByType(Process.class).stream().filter(Process::isExecutable).toList();
    if (executable.isEmpty()) {
      return new Unreadable(Finding.error("", "modelcheck.no-process"));
    }
    if (executable.size() > 1) {
      String count = String.valueOf(executable.size());
      return new Unreadable(Finding.error("", "modelcheck.many-processes", count));
    }
    if (model.getModelElementsByType(FlowNode.class).size() > MAX_STEPS) {
      String most = String.valueOf(MAX_STEPS);
      return new Unreadable(Finding.error("", "modelcheck.too-many-steps", most));
    }
    return new Read(Diagram.of(executable.getFirst()));
  }

  /** The innermost message: that of the parser, which names line and element. */
  private static String reason(Throwable exception) {
    Throwable cause = exception;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
