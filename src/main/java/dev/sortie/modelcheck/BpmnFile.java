package dev.sortie.modelcheck;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.model.xml.ModelException;

/** What came of reading a file as a diagram of one process. */
sealed interface BpmnFile {

  /** More than anybody can read in a drawing. */
  int MAX_STEPS = 1000;

  /**
   * It is one.
   *
   * @param findings why nobody can be sure that this process is meant, or that it runs; mostly none
   */
  record Read(Diagram diagram, List<Finding> findings) implements BpmnFile {}

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
    Collection<Process> all = model.getModelElementsByType(Process.class);
    if (all.isEmpty()) {
      return new Unreadable(Finding.error("", "modelcheck.no-process"));
    }
    if (model.getModelElementsByType(FlowNode.class).size() > MAX_STEPS) {
      String most = String.valueOf(MAX_STEPS);
      return new Unreadable(Finding.error("", "modelcheck.too-many-steps", most));
    }
    List<Process> executable = all.stream().filter(Process::isExecutable).toList();
    return switch (executable.size()) {
      case 0 -> notExecutable(fullest(all), all.size() == 1);
      case 1 -> new Read(Diagram.of(executable.getFirst()), List.of());
      default -> {
        String count = String.valueOf(executable.size());
        yield new Read(
            Diagram.of(fullest(executable)),
            List.of(Finding.error("", "modelcheck.many-processes", count)));
      }
    };
  }

  /** Most tools mark no process as executable, unless somebody asks them to. */
  private static Read notExecutable(Process process, boolean isOnly) {
    String id = Objects.requireNonNullElse(process.getId(), "");
    Finding finding =
        isOnly
            ? Finding.error(id, "modelcheck.not-executable", id)
            : Finding.error("", "modelcheck.no-process");
    return new Read(Diagram.of(process), List.of(finding));
  }

  /** The one that people most likely mean: it has the most steps; the first of several. */
  private static Process fullest(Collection<Process> processes) {
    return processes.stream()
        .sorted(
            Comparator.comparing((Process process) -> process.getFlowElements().size()).reversed())
        .findFirst()
        .orElseThrow();
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
