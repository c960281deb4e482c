package dev.sortie.recovery;

import dev.sortie.engine.Engine;
import dev.sortie.engine.InstanceTraces;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.LedgerSuccession;
import dev.sortie.enrollment.LedgerSuccession.Standing;
import dev.sortie.shared.Loop;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks for enrollments that are active in the ledger while no row shows their instance running. A
 * page at a time, round and round, and those of the last look once more. Who is just being moved
 * has no instance for a moment.
 */
@Component
final class LostInstances implements Loop.Work {

  private static final int PAGE = 1000;

  private final LedgerSuccession ledger;
  private final InstanceTraces traces;
  private final Engine engine;
  private final LostRepair repair;
  private final MoveQueue moves;
  private final Suspects<EnrollmentId> suspects = new Suspects<>();
  private @Nullable EnrollmentId last;

  LostInstances(
      LedgerSuccession ledger,
      InstanceTraces traces,
      Engine engine,
      LostRepair repair,
      MoveQueue moves) {
    this.moves = moves;
    this.ledger = ledger;
    this.traces = traces;
    this.engine = engine;
    this.repair = repair;
  }

  @Override
  public boolean once() {
    if (engine.status().ready()) {
      Map<EnrollmentId, Standing> missing = missing();
      suspects
          .again(List.copyOf(missing.keySet()))
          .forEach(id -> repair.of(Objects.requireNonNull(missing.get(id))));
    }
    return false;
  }

  private Map<EnrollmentId, Standing> missing() {
    Map<EnrollmentId, Standing> looked = new LinkedHashMap<>(ledger.of(suspects.open()));
    looked.values().removeIf(standing -> standing.state() != EnrollmentState.ACTIVE);
    List<Standing> page = ledger.active(last, PAGE);
    page.forEach(standing -> looked.put(standing.id(), standing));
    last = page.size() < PAGE ? null : page.getLast().id();
    Set<Long> running =
        new HashSet<>(
            traces.runningAmong(
                looked.values().stream()
                    .map(Standing::processInstanceKey)
                    .filter(Objects::nonNull)
                    .toList()));
    looked.values().removeIf(standing -> running.contains(standing.processInstanceKey()));
    looked.keySet().removeAll(moves.between(looked.keySet()).keySet());
    return looked;
  }
}
