package dev.sortie.recovery;

import dev.sortie.campaign.VersionSuccession;
import dev.sortie.engine.InstanceTrace;
import dev.sortie.engine.InstanceTraces;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.LedgerSuccession;
import dev.sortie.enrollment.LedgerSuccession.Standing;
import dev.sortie.sending.SendSuccession;
import dev.sortie.sending.SendSuccession.Wanting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what has to be made again: everybody who is inside and whom the engine had, and those whose
 * instance is still on its way behind a door. Only reads.
 */
@Component
final class RebuildPlanner {

  private static final int PAGE = 500;

  private final VersionSuccession versions;
  private final LedgerSuccession ledger;
  private final SendSuccession sends;
  private final InstanceTraces traces;
  private final MoveQueue moves;

  RebuildPlanner(
      VersionSuccession versions,
      LedgerSuccession ledger,
      SendSuccession sends,
      InstanceTraces traces,
      MoveQueue moves) {
    this.versions = versions;
    this.ledger = ledger;
    this.sends = sends;
    this.traces = traces;
    this.moves = moves;
  }

  /** Hands over all of it, page by page. */
  void plan(Consumer<List<RebuildItem>> pages) {
    planInside(pages);
    planBehindDoors(pages);
  }

  /** Where these go on, by the instance that each had. */
  List<RebuildItem> plan(Collection<Standing> standings) {
    Map<EnrollmentId, Resumption> moving =
        moves.between(standings.stream().map(Standing::id).toList());
    Map<EnrollmentId, Long> instances = instances(standings);
    Map<Long, InstanceTrace> known = traces.of(instances.values());
    Map<EnrollmentId, List<Wanting>> mails =
        sends.of(standings.stream().map(Standing::id).toList());
    return standings.stream()
        .filter(it -> it.state() != EnrollmentState.ENROLLED || instances.containsKey(it.id()))
        .map(
            it -> {
              Resumption there = moving.get(it.id());
              return there == null
                  ? item(it, trace(instances.get(it.id()), known), mails)
                  : new RebuildItem(it.id(), it.version(), new GoingOn.At(there));
            })
        .toList();
  }

  private static @Nullable InstanceTrace trace(
      @Nullable Long instance, Map<Long, InstanceTrace> known) {
    return instance == null ? null : known.get(instance);
  }

  private RebuildItem item(
      Standing standing, @Nullable InstanceTrace trace, Map<EnrollmentId, List<Wanting>> mails) {
    GoingOn goingOn =
        GoingOnRules.of(
            trace,
            versions.paths(standing.version()),
            mails.getOrDefault(standing.id(), List.of()));
    return new RebuildItem(standing.id(), standing.version(), goingOn);
  }

  /** The engine can have had an instance whose key was never written down. */
  private Map<EnrollmentId, Long> instances(Collection<Standing> standings) {
    Map<EnrollmentId, Long> instances = new HashMap<>();
    List<UUID> unknown = new ArrayList<>();
    for (Standing standing : standings) {
      if (standing.processInstanceKey() == null) {
        unknown.add(standing.id().value());
      } else {
        instances.put(standing.id(), standing.processInstanceKey());
      }
    }
    traces.instancesOf(unknown).forEach((id, key) -> instances.put(new EnrollmentId(id), key));
    return instances;
  }

  private void planInside(Consumer<List<RebuildItem>> pages) {
    List<Standing> page = ledger.inside(null, PAGE);
    while (!page.isEmpty()) {
      pages.accept(plan(page));
      page = ledger.inside(page.getLast().id(), PAGE);
    }
  }

  private void planBehindDoors(Consumer<List<RebuildItem>> pages) {
    List<Long> page = traces.running(0, PAGE);
    while (!page.isEmpty()) {
      List<EnrollmentId> ids =
          traces.of(page).values().stream()
              .filter(trace -> !trace.isInside())
              .map(InstanceTrace::enrollmentId)
              .filter(Objects::nonNull)
              .map(EnrollmentId::new)
              .toList();
      List<Long> keys = page;
      pages.accept(
          plan(
                  ledger.of(ids).values().stream()
                      .filter(it -> it.state().isFinal() && it.state() != EnrollmentState.FAILED)
                      .filter(it -> keys.contains(it.processInstanceKey()))
                      .toList())
              .stream()
              .filter(item -> item.goingOn() instanceof GoingOn.At)
              .toList());
      page = traces.running(page.getLast(), PAGE);
    }
  }
}
