package dev.sortie.engine.exporter;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a batch knows of one incident. */
record IncidentRow(Change.Incident incident, @Nullable Long createdAt, @Nullable Long resolvedAt) {

  static IncidentRow of(Change.Incident incident) {
    return incident.resolved()
        ? new IncidentRow(incident, null, incident.time())
        : new IncidentRow(incident, incident.time(), null);
  }

  /** Both together, where the other is later. */
  IncidentRow then(IncidentRow later) {
    return new IncidentRow(
        incident, createdAt != null ? createdAt : later.createdAt, later.resolvedAt);
  }

  static Bulk bulk(Collection<IncidentRow> rows) {
    Bulk bulk =
        new Bulk(
            """
            insert into engine_incidents as row
              (key, process_instance_key, process_definition_key, element_instance_key, element_id,
               job_key, error_type, error_message, created_at, resolved_at)
            select key, process_instance_key, process_definition_key, element_instance_key, element_id,
              job_key, error_type, error_message,
              timestamptz 'epoch' + created_at * interval '1 millisecond',
              timestamptz 'epoch' + resolved_at * interval '1 millisecond'
            from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[],
                ?::text[], ?::text[], ?::bigint[], ?::bigint[])
              as new (key, process_instance_key, process_definition_key, element_instance_key,
                element_id, job_key, error_type, error_message, created_at, resolved_at)
            on conflict (key) do update set
              created_at = coalesce(row.created_at, excluded.created_at),
              resolved_at = coalesce(excluded.resolved_at, row.resolved_at)
            """,
            "bigint",
            "bigint",
            "bigint",
            "bigint",
            "text",
            "bigint",
            "text",
            "text",
            "bigint",
            "bigint");
    for (IncidentRow row : rows) {
      bulk.add(
          row.incident.key(),
          row.incident.processInstanceKey(),
          row.incident.processDefinitionKey(),
          row.incident.elementInstanceKey(),
          row.incident.elementId(),
          row.incident.jobKey(),
          row.incident.errorType(),
          row.incident.errorMessage(),
          row.createdAt,
          row.resolvedAt);
    }
    return bulk;
  }
}
