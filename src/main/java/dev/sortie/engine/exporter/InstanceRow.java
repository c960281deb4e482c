package dev.sortie.engine.exporter;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
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
    @Nullable Long endedAt,
    Map<String, String> variables) {

  private static final Pattern PLAIN = Pattern.compile("[^\"\\\\\\p{Cntrl}]+");

  static InstanceRow of(Change.Enrollment said) {
    return new InstanceRow(
        said.processInstanceKey(),
        said.bpmnProcessId(),
        null,
        said.processDefinitionKey(),
        said.enrollmentId(),
        Change.Step.ACTIVE,
        null,
        null,
        Map.of());
  }

  static InstanceRow of(Change.Variable flag) {
    return new InstanceRow(
        flag.processInstanceKey(),
        flag.bpmnProcessId(),
        null,
        flag.processDefinitionKey(),
        null,
        Change.Step.ACTIVE,
        null,
        null,
        Map.of(flag.name(), flag.value()));
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
        begins ? null : process.time(),
        Map.of());
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
        either(later.endedAt, endedAt),
        both(variables, later.variables));
  }

  /** An upsert does with the row in the table what {@link #then} does within a batch. */
  static Bulk bulk(int partition, Collection<InstanceRow> rows) {
    Bulk bulk =
        new Bulk(
            """
            insert into engine_process_instances as row
              (key, partition_id, bpmn_process_id, version, process_definition_key, enrollment_id,
               state, started_at, ended_at, variables)
            select key, partition_id, bpmn_process_id, version, process_definition_key,
              enrollment_id::uuid, state,
              timestamptz 'epoch' + started_at * interval '1 millisecond',
              timestamptz 'epoch' + ended_at * interval '1 millisecond',
              variables::jsonb
            from unnest(?::bigint[], ?::int[], ?::text[], ?::int[], ?::bigint[], ?::text[], ?::text[],
                ?::bigint[], ?::bigint[], ?::text[])
              as new (key, partition_id, bpmn_process_id, version, process_definition_key,
                enrollment_id, state, started_at, ended_at, variables)
            on conflict (key) do update set
              version = coalesce(excluded.version, row.version),
              enrollment_id = coalesce(excluded.enrollment_id, row.enrollment_id),
              state = case excluded.state when 'ACTIVE' then row.state else excluded.state end,
              started_at = coalesce(row.started_at, excluded.started_at),
              ended_at = coalesce(excluded.ended_at, row.ended_at),
              variables = case when excluded.variables is null then row.variables
                else coalesce(row.variables, '{}') || excluded.variables end
            """,
            "bigint",
            "int",
            "text",
            "int",
            "bigint",
            "text",
            "text",
            "bigint",
            "bigint",
            "text");
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
          row.endedAt,
          row.json());
    }
    return bulk;
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first != null ? first : second;
  }

  private static Map<String, String> both(Map<String, String> first, Map<String, String> later) {
    if (first.isEmpty() || later.isEmpty()) {
      return first.isEmpty() ? later : first;
    }
    Map<String, String> both = new LinkedHashMap<>(first);
    both.putAll(later);
    return both;
  }

  /** A name that would need an escape is none that an expression could use. */
  private @Nullable String json() {
    return variables.isEmpty()
        ? null
        : variables.entrySet().stream()
            .filter(flag -> PLAIN.matcher(flag.getKey()).matches())
            .map(flag -> '"' + flag.getKey() + "\":" + flag.getValue())
            .collect(joining(",", "{", "}"));
  }
}
