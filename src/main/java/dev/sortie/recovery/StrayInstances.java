package dev.sortie.recovery;

import dev.sortie.campaign.VersionSuccession;
import dev.sortie.engine.Engine;
import dev.sortie.engine.InstanceTrace;
import dev.sortie.engine.InstanceTraces;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.LedgerSuccession;
import dev.sortie.enrollment.LedgerSuccession.Standing;
import dev.sortie.shared.Loop;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks for instances of our campaigns that run for nobody: without an enrollment of ours, beside
 * the enrollment's own instance, or among the steps although the enrollment is over. Instances of
 * other processes on the same engine are none of our business.
 */
@Component
final class StrayInstances implements Loop.Work {

  private static final int PAGE = 500;

  private final InstanceTraces traces;
  private final LedgerSuccession ledger;
  private final VersionSuccession versions;
  private final Engine engine;
  private final StrayRepair repair;
  private final Suspects<Long> suspects = new Suspects<>();
  private long last;

  StrayInstances(
      InstanceTraces traces,
      LedgerSuccession ledger,
      VersionSuccession versions,
      Engine engine,
      StrayRepair repair) {
    this.traces = traces;
    this.ledger = ledger;
    this.versions = versions;
    this.engine = engine;
    this.repair = repair;
  }

  @Override
  public boolean once() {
    if (engine.status().ready()) {
      List<Stray> found = found();
      Set<Long> again = Set.copyOf(suspects.again(found.stream().map(Stray::instance).toList()));
      found.stream().filter(stray -> again.contains(stray.instance())).forEach(repair::of);
    }
    return false;
  }

  private List<Stray> found() {
    Set<Long> keys = new LinkedHashSet<>(suspects.open());
    List<Long> page = traces.running(last, PAGE);
    last = page.size() < PAGE ? 0 : page.getLast();
    keys.addAll(page);
    Set<Long> ours =
        versions.all().stream()
            .map(VersionSuccession.Known::processDefinitionKey)
            .collect(Collectors.toSet());
    List<InstanceTrace> running =
        traces.of(keys).values().stream()
            .filter(trace -> trace.runs() && ours.contains(trace.processDefinitionKey()))
            .toList();
    Map<EnrollmentId, Standing> standings =
        ledger.of(
            running.stream()
                .map(InstanceTrace::enrollmentId)
                .filter(Objects::nonNull)
                .map(EnrollmentId::new)
                .toList());
    return running.stream().flatMap(trace -> judge(trace, standings).stream()).toList();
  }

  private static Optional<Stray> judge(InstanceTrace trace, Map<EnrollmentId, Standing> standings) {
    @Nullable Standing standing =
        trace.enrollmentId() == null ? null : standings.get(new EnrollmentId(trace.enrollmentId()));
    return Stray.of(trace, standing);
  }
}
