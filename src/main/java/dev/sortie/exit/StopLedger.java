package dev.sortie.exit;

import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.Contacts;
import dev.sortie.enrollment.BegunExit;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.Enrollments;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a stop does to the ledger, as a part of the caller's transaction: when that commits, nothing
 * more is sent for what the stop ended.
 */
@Component
final class StopLedger {

  /** A stop that is in the ledger, by this report or by an earlier one. */
  record Recorded(StopId id, boolean isNew) {}

  private final StopRepository stops;
  private final ExitMessages messages;
  private final Enrollments enrollments;
  private final Contacts contacts;
  private final StopRules rules;

  StopLedger(
      StopRepository stops,
      ExitMessages messages,
      Enrollments enrollments,
      Contacts contacts,
      Campaigns campaigns) {
    this.stops = stops;
    this.messages = messages;
    this.enrollments = enrollments;
    this.contacts = contacts;
    this.rules = new StopRules(campaigns::find);
  }

  /** Carries a stop out, once; the same report again answers with the first one's id. */
  Recorded record(StopRequest request, Instant now) {
    enrollments.holdGateExclusive(request.contact());
    Optional<StopId> inserted = stops.insert(request, now);
    if (inserted.isEmpty()) {
      return new Recorded(known(request.idempotencyKey()).orElseThrow(), false);
    }
    end(inserted.get(), request, now);
    request
        .reason()
        .suppression()
        .ifPresent(reason -> contacts.suppress(request.contact(), reason, now));
    return new Recorded(inserted.get(), true);
  }

  /** The stop of an earlier report with this key. */
  Optional<StopId> known(String idempotencyKey) {
    return stops.byIdempotencyKey(idempotencyKey);
  }

  private void end(StopId id, StopRequest request, Instant now) {
    Map<EnrollmentId, Enrollment> ended =
        enrollments.activeOf(request.contact()).stream()
            .filter(inside -> inside.state() != EnrollmentState.EXITING)
            .filter(inside -> rules.ends(request.reason(), inside.campaign()))
            .collect(Collectors.toMap(Enrollment::id, Function.identity()));
    if (ended.isEmpty()) {
      return;
    }
    List<BegunExit> begun =
        enrollments.beginExit(ended.keySet(), request.reason().door(), id.value(), now);
    for (BegunExit exit : begun) {
      Enrollment enrollment = ended.get(exit.id());
      if (enrollment != null) {
        messages.exit(id, enrollment, exit, request.reason().door(), now);
      }
    }
  }
}
