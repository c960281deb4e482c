package dev.sortie.recovery;

import dev.sortie.engine.InstanceTrace;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.LedgerSuccession.Standing;
import dev.sortie.exit.SweeperRepair;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An instance that runs for nobody. */
record Stray(long instance, @Nullable EnrollmentId enrollment, SweeperRepair.Kind kind) {

  /**
   * Whether this running instance is one.
   *
   * @param standing of the enrollment that it names; null if the ledger has none
   */
  static Optional<Stray> of(InstanceTrace trace, @Nullable Standing standing) {
    if (standing == null) {
      return Optional.of(new Stray(trace.key(), null, SweeperRepair.Kind.UNKNOWN_IN_LEDGER));
    }
    Long own = standing.processInstanceKey();
    boolean second = own != null && own != trace.key();
    // Behind a door the enrollment is over and the instance has still a way to go.
    boolean late = standing.state().isFinal() && trace.isInside();
    return second || late
        ? Optional.of(new Stray(trace.key(), standing.id(), SweeperRepair.Kind.ENDED_IN_LEDGER))
        : Optional.empty();
  }
}
