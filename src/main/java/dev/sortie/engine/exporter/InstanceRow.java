package dev.sortie.engine.exporter;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a batch knows of one process instance; what it does not know is null. */
record InstanceRow(
    long key,
    String bpmnProcessId,
    @Nullable Integer version,
    long processDefinitionKey,
    @Nullable String enrollmentId,
    Change.Step state,
    @Nullable Long startedAt,
    @Nullable Long endedAt) {

  static InstanceRow of(Change.Enrollment said) {
    return new InstanceRow(
        said.processInstanceKey(),
        said.bpmnProcessId(),
        null,
        said.processDefinitionKey(),
        said.enrollmentId(),
        Change.Step.ACTIVE,
        null,
        null);
  }

  static InstanceRow of(Change.Element process) {
    boolean begins = process.step() == Change.Step.ACTIVE;
    return new InstanceRow(
        process.processInstanceKey(),
        process.bpmnProcessId(),
        process.version(),
        process.processDefinitionKey(),
        null,
        process.step(),
        begins ? process.time() : null,
        begins ? null : process.time());
  }

  /** Both together, where the other is later. */
  InstanceRow then(InstanceRow later) {
    return new InstanceRow(
        key,
        bpmnProcessId,
        either(later.version, version),
        processDefinitionKey,
        either(later.enrollmentId, enrollmentId),
        later.state == Change.Step.ACTIVE ? state : later.state,
        either(startedAt, later.startedAt),
        either(later.endedAt, endedAt));
  }

  /** An upsert does with the row in the table what {@link #then} does within a batch. */
  static Bulk bulk(int partition, Collection<InstanceRow> rows) {
    Bulk bulk =
        new Bulk(
            """
            insert into engine_process_instances as row
              (key, partition_id, bpmn_process_id, version, process_definition_key, enrollment_id,
               state, started_at, ended_at)
            select key, partition_id, bpmn_process_id, version, process_definition_key,
              enrollment_id::uuid, state,
              timestamptz 'epoch' + started_at * interval '1 millisecond',
              timestamptz 'epoch' + ended_at * interval '1 millisecond'
            from unnest(?::bigint[], ?::int[], ?::text[], ?::int[], ?::bigint[], ?::text[], ?::text[],
                ?::bigint[], ?::bigint[])
              as new (key, partition_id, bpmn_process_id, version, process_definition_key,
                enrollment_id, state, started_at, ended_at)
            on conflict (key) do update set
              version = coalesce(excluded.version, row.version),
              enrollment_id = coalesce(excluded.enrollment_id, row.enrollment_id),
              state = case excluded.state when 'ACTIVE' then row.state else excluded.state end,
              started_at = coalesce(row.started_at, excluded.started_at),
              ended_at = coalesce(excluded.ended_at, row.ended_at)
            """,
            "bigint",
            "int",
            "text",
            "int",
            "bigint",
            "text",
            "text",
            "bigint",
            "bigint");
    for (InstanceRow row : rows) {
      bulk.add(
          row.key,
          partition,
          row.bpmnProcessId,
          row.version,
          row.processDefinitionKey,
          row.enrollmentId,
          row.state.name(),
          row.startedAt,
          row.endedAt);
    }
    return bulk;
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first != null ? first : second;
  }
}
