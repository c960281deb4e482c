package dev.sortie.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the exporter's rows say of how the engine is.
 *
 * @param readAt null where the database was never asked
 * @param away whether the database did not answer the last time; the rest is older then
 */
public record RowHealth(
    @Nullable Instant readAt,
    boolean away,
    List<JobQueue> jobs,
    List<IncidentKind> incidents,
    SetAsides setAsides) {

  static final RowHealth UNREAD =
      new RowHealth(null, false, List.of(), List.of(), new SetAsides(0, List.of()));

  public RowHealth {
    jobs = List.copyOf(jobs);
    incidents = List.copyOf(incidents);
  }

  RowHealth nowAway() {
    return new RowHealth(readAt, true, jobs, incidents, setAsides);
  }

  /**
   * Incidents of one kind that are open.
   *
   * @param type in the engine's word, as {@link Incident#type}
   */
  public record IncidentKind(String type, long open) {}

  /**
   * Records that no row could be made of.
   *
   * @param latest some of them, the newest first
   */
  public record SetAsides(long count, List<SetAsideRecord> latest) {

    public SetAsides {
      latest = List.copyOf(latest);
    }
  }

  /** One such record: where it is in the log, and what the database said of it. */
  public record SetAsideRecord(int partition, long position, String reason, Instant at) {}
}
