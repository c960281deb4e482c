package dev.sortie.engine.exporter;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** One thing that happened in the engine and that the rows must show. Times in epoch millis. */
sealed interface Change {

  /** Where it stands in the partition's log; each is written once. */
  long position();

  /** An element, or the process itself, was entered or left. */
  record Element(
      long position,
      long time,
      long key,
      Step step,
      String type,
      String elementId,
      long processInstanceKey,
      long processDefinitionKey,
      String bpmnProcessId,
      int version)
      implements Change {

    boolean isProcess() {
      return type.equals("PROCESS");
    }
  }

  /** The state that an element goes into, as the rows name it. */
  enum Step {
    ACTIVE,
    COMPLETED,
    TERMINATED
  }

  /** An instance said which enrollment it is. */
  record Enrollment(
      long position,
      long processInstanceKey,
      long processDefinitionKey,
      String bpmnProcessId,
      String enrollmentId)
      implements Change {}

  /** An incident came up or was resolved. */
  record Incident(
      long position,
      long time,
      long key,
      boolean resolved,
      long processInstanceKey,
      long processDefinitionKey,
      long elementInstanceKey,
      String elementId,
      @Nullable Long jobKey,
      String errorType,
      String errorMessage)
      implements Change {}

  /** A flag of an instance was set; the value is JSON. */
  record Variable(
      long position,
      long processInstanceKey,
      long processDefinitionKey,
      String bpmnProcessId,
      String name,
      String value)
      implements Change {}

  /** A timer began to wait, or does not wait any more because it went off or is not needed. */
  record Timer(
      long position,
      long key,
      boolean waits,
      long processInstanceKey,
      long elementInstanceKey,
      String elementId,
      long dueAt)
      implements Change {}

  /** A process is known from now on, or is not any more; the file is as it was handed in. */
  record Definition(
      long position,
      long time,
      long key,
      boolean known,
      String bpmnProcessId,
      int version,
      String resourceName,
      ByteBuffer bpmn)
      implements Change {}

  /** A record that nothing could be made of, as far as it can be told. */
  record Unreadable(long position, String record, String reason) implements Change {}

  /** A job came up, or is not there any more: done, or not needed. */
  record Job(long position, long time, String type, boolean ended) implements Change {}
}
