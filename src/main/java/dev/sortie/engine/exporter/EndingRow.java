package dev.sortie.engine.exporter;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something the ledger must hear of: an instance left its sequence, or is over. */
record EndingRow(
    long processInstanceKey,
    long processDefinitionKey,
    String kind,
    @Nullable String elementId,
    boolean terminated,
    long endedAt) {

  /** The sub-process that holds a campaign's steps, and the boundary events that are its exits. */
  private static final String SEQUENCE = "sequence";

  private static final String EXIT_PREFIX = "exit_";

  private static final String SEQUENCE_LEFT = "SEQUENCE_LEFT";

  /**
   * What a change ends, if anything. The broker enters an interrupting boundary event only after
   * everything inside the sub-process is terminated, so from then on no step of it runs.
   */
  static Optional<EndingRow> of(Change.Element change) {
    return switch (change.type()) {
      case "BOUNDARY_EVENT" ->
          change.step() == Change.Step.ACTIVE && change.elementId().startsWith(EXIT_PREFIX)
              ? Optional.of(row(change, SEQUENCE_LEFT, change.elementId()))
              : Optional.empty();
      case "SUB_PROCESS" ->
          change.step() == Change.Step.COMPLETED && change.elementId().equals(SEQUENCE)
              ? Optional.of(row(change, SEQUENCE_LEFT, null))
              : Optional.empty();
      case "PROCESS" ->
          change.step() == Change.Step.ACTIVE
              ? Optional.empty()
              : Optional.of(row(change, "INSTANCE_ENDED", null));
      default -> Optional.empty();
    };
  }

  private static EndingRow row(Change.Element change, String kind, @Nullable String elementId) {
    return new EndingRow(
        change.processInstanceKey(),
        change.processDefinitionKey(),
        kind,
        elementId,
        change.step() == Change.Step.TERMINATED,
        change.time());
  }

  /** By a door, whose element id it has, or because it went through to the end. */
  boolean leavesSequence() {
    return kind.equals(SEQUENCE_LEFT);
  }

  static Bulk bulk(Collection<EndingRow> rows) {
    Bulk bulk =
        new Bulk(
            """
            insert into engine_endings (process_instance_key, kind, element_id, terminated, ended_at)
            select process_instance_key, kind, element_id, terminated,
              timestamptz 'epoch' + ended_at * interval '1 millisecond'
            from unnest(?::bigint[], ?::text[], ?::text[], ?::boolean[], ?::bigint[])
              as new (process_instance_key, kind, element_id, terminated, ended_at)
            """,
            "bigint",
            "text",
            "text",
            "boolean",
            "bigint");
    for (EndingRow row : rows) {
      bulk.add(row.processInstanceKey, row.kind, row.elementId, row.terminated, row.endedAt);
    }
    return bulk;
  }
}
