package dev.sortie.engine.exporter;

import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the few records that matter. Anything unexpected in them is passed over, never thrown. */
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
      Set.of(ValueType.PROCESS_INSTANCE, ValueType.VARIABLE, ValueType.INCIDENT);

  private static final String ENROLLMENT_ID = "enrollmentId";

  /** A JSON string that is a UUID in its one usual form. */
  private static final Pattern QUOTED_UUID =
      Pattern.compile("\"(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\"");

  private static final int MESSAGE_LIMIT = 4000;

  private RecordReader() {}

  /** What the record says, copied out of it; null if it says nothing to us. */
  static @Nullable Change read(Record<?> event) {
    return switch (event.getValue()) {
      case ProcessInstanceRecordValue value -> element(event, value);
      case VariableRecordValue value -> enrollment(event, value);
      case IncidentRecordValue value -> incident(event, value);
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

  private static @Nullable Change enrollment(Record<?> event, VariableRecordValue value) {
    if (!value.getName().equals(ENROLLMENT_ID)
        || value.getScopeKey() != value.getProcessInstanceKey()) {
      return null;
    }
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

  /** PostgreSQL keeps no NUL in a text. */
  private static String clean(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }

  private static String shortened(String text) {
    return text.length() <= MESSAGE_LIMIT ? text : text.substring(0, MESSAGE_LIMIT);
  }
}
