package dev.sortie.engine.exporter;

import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the few records that matter. What is unexpected in them is passed over; a record that can
 * not be read at all is {@link Change.Unreadable}. Nothing is thrown: the broker would bring the
 * record again for ever, and no other exporter of the partition would get any further.
 */
final class RecordReader {

  /** What the broker hands to us at all: what happened, not what was asked for. */
  static final Context.RecordFilter FILTER =
      new Context.RecordFilter() {
        @Override
        public boolean acceptType(RecordType type) {
          return type == RecordType.EVENT;
        }

        @Override
        public boolean acceptValue(ValueType type) {
          return VALUES.contains(type);
        }
      };

  private static final Set<ValueType> VALUES =
      Set.of(
          ValueType.PROCESS_INSTANCE,
          ValueType.VARIABLE,
          ValueType.INCIDENT,
          ValueType.TIMER,
          ValueType.PROCESS,
          ValueType.JOB);

  /** Takes the deployments and hands them on to the others, which say the same once more. */
  private static final int DEPLOYMENTS = 1;

  /** An error that a job throws ends it as well, where the diagram catches it. */
  private static final Set<Intent> ENDS_OF_JOBS =
      Set.of(JobIntent.COMPLETED, JobIntent.CANCELED, JobIntent.ERROR_THROWN);

  private static final String ENROLLMENT_ID = "enrollmentId";

  /** A JSON string that is a UUID in its one usual form. */
  private static final Pattern QUOTED_UUID =
      Pattern.compile("\"(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\"");

  private static final int MESSAGE_LIMIT = 4000;

  /** Flags and ids are shorter; anything longer is none. */
  private static final int FLAG_LIMIT = 1000;

  private RecordReader() {}

  /** What the record says, copied out of it; null if it says nothing to us. */
  static @Nullable Change read(Record<?> event) {
    try {
      return change(event);
    } catch (RuntimeException | LinkageError reason) {
      // A LinkageError is a broker whose records are not those that we were built for.
      return new Change.Unreadable(event.getPosition(), told(event), reason.toString());
    }
  }

  private static String told(Record<?> event) {
    String place = event.getValueType() + " " + event.getIntent() + " " + event.getKey();
    try {
      return place + " " + event.getValue().toJson();
    } catch (RuntimeException | LinkageError unreadable) {
      return place;
    }
  }

  private static @Nullable Change change(Record<?> event) {
    return switch (event.getValue()) {
      case ProcessInstanceRecordValue value -> element(event, value);
      case VariableRecordValue value -> variable(event, value);
      case IncidentRecordValue value -> incident(event, value);
      case TimerRecordValue value -> timer(event, value);
      case Process value -> process(event, value);
      case JobRecordValue value -> job(event, value);
      default -> null;
    };
  }

  private static @Nullable Change element(Record<?> event, ProcessInstanceRecordValue value) {
    Change.Step step = step(event.getIntent());
    return step == null
        ? null
        : new Change.Element(
            event.getPosition(),
            event.getTimestamp(),
            event.getKey(),
            step,
            value.getBpmnElementType().name(),
            clean(value.getElementId()),
            value.getProcessInstanceKey(),
            value.getProcessDefinitionKey(),
            clean(value.getBpmnProcessId()),
            value.getVersion());
  }

  /**
   * An element counts from ACTIVATING on: one that is stuck before it is active, by an incident, is
   * where its instance is, and ends without ever having been ACTIVATED when it is cancelled.
   */
  private static Change.@Nullable Step step(Intent intent) {
    if (intent == ProcessInstanceIntent.ELEMENT_ACTIVATING) {
      return Change.Step.ACTIVE;
    }
    if (intent == ProcessInstanceIntent.ELEMENT_COMPLETED) {
      return Change.Step.COMPLETED;
    }
    return intent == ProcessInstanceIntent.ELEMENT_TERMINATED ? Change.Step.TERMINATED : null;
  }

  /** Only those of the instance itself: what a step keeps to itself is gone with it. */
  private static @Nullable Change variable(Record<?> event, VariableRecordValue value) {
    if (value.getScopeKey() != value.getProcessInstanceKey()) {
      return null;
    }
    return value.getName().equals(ENROLLMENT_ID) ? enrollment(event, value) : flag(event, value);
  }

  private static @Nullable Change enrollment(Record<?> event, VariableRecordValue value) {
    var quoted = QUOTED_UUID.matcher(value.getValue());
    return quoted.matches()
        ? new Change.Enrollment(
            event.getPosition(),
            value.getProcessInstanceKey(),
            value.getProcessDefinitionKey(),
            clean(value.getBpmnProcessId()),
            UUID.fromString(quoted.group(1)).toString())
        : null;
  }

  /** PostgreSQL's JSON can not hold a NUL, not even escaped. */
  private static @Nullable Change flag(Record<?> event, VariableRecordValue value) {
    return value.getValue().length() > FLAG_LIMIT || value.getValue().contains("\\u0000")
        ? null
        : new Change.Variable(
            event.getPosition(),
            value.getProcessInstanceKey(),
            value.getProcessDefinitionKey(),
            clean(value.getBpmnProcessId()),
            clean(value.getName()),
            clean(value.getValue()));
  }

  /** Those of start events belong to no instance. */
  private static @Nullable Change timer(Record<?> event, TimerRecordValue value) {
    boolean waits = event.getIntent() == TimerIntent.CREATED;
    boolean over =
        event.getIntent() == TimerIntent.TRIGGERED || event.getIntent() == TimerIntent.CANCELED;
    return value.getProcessInstanceKey() <= 0 || !(waits || over)
        ? null
        : new Change.Timer(
            event.getPosition(),
            event.getKey(),
            waits,
            value.getProcessInstanceKey(),
            value.getElementInstanceKey(),
            clean(value.getTargetElementId()),
            value.getDueDate());
  }

  private static @Nullable Change job(Record<?> event, JobRecordValue value) {
    boolean ended = ENDS_OF_JOBS.contains(event.getIntent());
    return event.getIntent() == JobIntent.CREATED || ended
        ? new Change.Job(event.getPosition(), event.getTimestamp(), clean(value.getType()), ended)
        : null;
  }

  private static @Nullable Change incident(Record<?> event, IncidentRecordValue value) {
    boolean resolved = event.getIntent() == IncidentIntent.RESOLVED;
    if (!resolved && event.getIntent() != IncidentIntent.CREATED) {
      return null;
    }
    return new Change.Incident(
        event.getPosition(),
        event.getTimestamp(),
        event.getKey(),
        resolved,
        value.getProcessInstanceKey(),
        value.getProcessDefinitionKey(),
        value.getElementInstanceKey(),
        clean(value.getElementId()),
        value.getJobKey() > 0 ? value.getJobKey() : null,
        value.getErrorType().name(),
        shortened(clean(value.getErrorMessage())));
  }

  private static @Nullable Change process(Record<?> event, Process value) {
    boolean known = event.getIntent() == ProcessIntent.CREATED;
    boolean gone = event.getIntent() == ProcessIntent.DELETED;
    return event.getPartitionId() != DEPLOYMENTS || !(known || gone)
        ? null
        : new Change.Definition(
            event.getPosition(),
            event.getTimestamp(),
            value.getProcessDefinitionKey(),
            known,
            clean(value.getBpmnProcessId()),
            value.getVersion(),
            clean(value.getResourceName()),
            ByteBuffer.wrap(value.getResource()));
  }

  /** PostgreSQL keeps no NUL in a text. */
  private static String clean(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }

  private static String shortened(String text) {
    return text.length() <= MESSAGE_LIMIT ? text : text.substring(0, MESSAGE_LIMIT);
  }
}
