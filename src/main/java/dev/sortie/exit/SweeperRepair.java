package dev.sortie.exit;

import dev.sortie.enrollment.EnrollmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that ledger and engine saw differently, and what was done about it.
 *
 * @param enrollment null where the instance is nobody's
 * @param processInstanceKey the instance that is gone, or that was too many; null if none is known
 * @param detail why, in the program's own words; null where the kind says it all
 */
public record SweeperRepair(
    Instant at,
    Kind kind,
    @Nullable EnrollmentId enrollment,
    @Nullable Long processInstanceKey,
    Done done,
    @Nullable String detail) {

  /** What was found. */
  public enum Kind {
    /** A stop was published, published again, and the instance was still not seen to leave. */
    EXIT_NOT_SHOWN,
    /** Active in the ledger, gone in the engine. */
    GONE_IN_ENGINE,
    /** Alive in the engine among the steps, over in the ledger or replaced by another instance. */
    ENDED_IN_LEDGER,
    /** Alive in the engine in one of our campaigns, for no enrollment of ours. */
    UNKNOWN_IN_LEDGER
  }

  /** What was done. */
  public enum Done {
    /** The instance was cancelled. */
    CANCELLED,
    /** The enrollment was ended in the ledger. */
    ENDED,
    /** A new instance was started at the step where the old one was. */
    RECREATED,
    /** The enrollment was noted as failed, since its step could not be told: a person must look. */
    FAILED
  }
}
