package dev.sortie.recovery;

import dev.sortie.campaign.VersionSuccession;
import dev.sortie.engine.InstanceTrace;
import dev.sortie.engine.InstanceTraces;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.LedgerSuccession;
import dev.sortie.enrollment.LedgerSuccession.Standing;
import dev.sortie.sending.SendSuccession;
import dev.sortie.sending.SendSuccession.Wanting;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where enrollments are, out of the ledgers and the engine's rows. */
@Component
final class MovePlaces {

  private final VersionSuccession versions;
  private final LedgerSuccession ledger;
  private final SendSuccession sends;
  private final InstanceTraces traces;

  MovePlaces(
      VersionSuccession versions,
      LedgerSuccession ledger,
      SendSuccession sends,
      InstanceTraces traces) {
    this.versions = versions;
    this.ledger = ledger;
    this.sends = sends;
    this.traces = traces;
  }

  /** In the order of the ids; none for an unknown one. */
  Map<EnrollmentId, MoveRules.Place> of(Collection<EnrollmentId> ids) {
    Map<EnrollmentId, Standing> standings = ledger.of(ids);
    Map<Long, InstanceTrace> known =
        traces.of(
            standings.values().stream()
                .map(Standing::processInstanceKey)
                .filter(Objects::nonNull)
                .toList());
    Map<EnrollmentId, List<Wanting>> mails = sends.of(ids);
    Map<EnrollmentId, Set<String>> had = sends.had(ids);
    Map<EnrollmentId, MoveRules.Place> places = new LinkedHashMap<>();
    for (EnrollmentId id : ids) {
      Standing standing = standings.get(id);
      if (standing != null) {
        Long key = standing.processInstanceKey();
        InstanceTrace trace = key == null ? null : known.get(key);
        places.put(
            id,
            new MoveRules.Place(
                standing,
                goingOn(standing, trace, mails.getOrDefault(id, List.of())),
                trace != null && trace.isInside(),
                had.getOrDefault(id, Set.of())));
      }
    }
    return places;
  }

  private @Nullable GoingOn goingOn(
      Standing standing, @Nullable InstanceTrace trace, List<Wanting> mails) {
    return trace == null ? null : GoingOnRules.of(trace, versions.paths(standing.version()), mails);
  }
}
