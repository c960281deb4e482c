package dev.sortie.recovery;

import dev.sortie.engine.Engine;
import dev.sortie.engine.InstanceTrace;
import dev.sortie.engine.InstanceTraces;
import dev.sortie.enrollment.LedgerSuccession.Standing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What becomes of an enrollment whose instance is gone: it ends as the rows show that the instance
 * did, or goes on at its step in a new one.
 */
@Component
final class LostRepair {

  private final RebuildPlanner planner;
  private final InstanceMaking making;
  private final InstanceTraces traces;
  private final LostLedger ledger;
  private final Engine engine;

  LostRepair(
      RebuildPlanner planner,
      InstanceMaking making,
      InstanceTraces traces,
      LostLedger ledger,
      Engine engine) {
    this.planner = planner;
    this.making = making;
    this.traces = traces;
    this.ledger = ledger;
    this.engine = engine;
  }

  /** The engine itself is asked first: rows can be late, but it knows. */
  void of(Standing standing) {
    Long instance = standing.processInstanceKey();
    if (instance == null) {
      takeUpAgain(standing);
    } else if (!engine.has(instance).toCompletableFuture().join()) {
      InstanceTrace trace = traces.of(List.of(instance)).get(instance);
      if (trace != null && !trace.runs()) {
        ledger.end(standing, trace.state() == InstanceTrace.State.COMPLETED);
      } else {
        goOn(standing, instance);
      }
    }
  }

  /** An earlier repair was cut off: its instance may be there, and the rows show it by now. */
  private void takeUpAgain(Standing standing) {
    Long found = traces.instancesOf(List.of(standing.id().value())).get(standing.id().value());
    boolean runs = found != null && engine.has(found).toCompletableFuture().join();
    if (runs) {
      ledger.replaced(standing, null, Objects.requireNonNull(found));
    } else {
      goOn(standing, found);
    }
  }

  private void goOn(Standing standing, @Nullable Long instance) {
    switch (planner.plan(List.of(standing)).getFirst().goingOn()) {
      case GoingOn.Nowhere(Obstacle obstacle) -> ledger.giveUp(standing, obstacle);
      case GoingOn.At(Resumption resumption) -> {
        if (instance == null || ledger.release(standing, instance)) {
          make(standing, instance, resumption);
        }
      }
    }
  }

  private void make(Standing standing, @Nullable Long former, Resumption resumption) {
    var item = new RebuildRepository.Open(standing.id(), standing.version(), resumption, false);
    switch (making.make(item, ledger.definition(standing), ledger.now()).join()) {
      case InstanceMaking.Made.Runs(long made) -> ledger.replaced(standing, former, made);
      case InstanceMaking.Made.Refused refused -> ledger.giveUp(standing, Obstacle.REFUSED);
      case InstanceMaking.Made.Later later -> {
        // It is found with no instance at the next look, and taken up again.
      }
    }
  }
}
