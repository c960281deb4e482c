package dev.sortie.enrollment;

import dev.sortie.contact.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets contacts of a batch in. */
@Component
final class Admission {

  /** How long nobody else takes the batch over, from each piece on. */
  static final Duration LEASE = Duration.ofMinutes(1);

  private final TransactionOperations transaction;
  private final StopGateRepository gates;
  private final EntryRules rules;
  private final EntryRepository entries;
  private final ApplicationEventPublisher events;

  Admission(
      TransactionOperations transaction,
      StopGateRepository gates,
      EntryRules rules,
      EntryRepository entries,
      ApplicationEventPublisher events) {
    this.transaction = transaction;
    this.gates = gates;
    this.rules = rules;
    this.entries = entries;
    this.events = events;
  }

  /**
   * Lets these in and counts them, in one transaction. It holds their stop gates first and looks
   * then: whoever leaves at the same moment is either seen as gone here, or finds the new
   * enrollment there.
   *
   * @throws ClaimLostException if somebody else carries the batch out by now; nobody was let in
   */
  void admit(EnrollmentBatchRepository.Claim claim, List<ContactId> selected, Instant now) {
    transaction.executeWithoutResult(
        status -> {
          gates.holdExclusive(selected);
          EntryRules.Sorted sorted = rules.sort(claim.campaign(), claim.version(), selected);
          note(claim, sorted.counts(enter(claim, sorted.admitted(), now)), now);
        });
  }

  /** Counts contacts that nobody knows. */
  void missed(EnrollmentBatchRepository.Claim claim, long unknown, Instant now) {
    note(claim, EntryCounts.unknown(unknown), now);
  }

  private long enter(EnrollmentBatchRepository.Claim claim, List<ContactId> admitted, Instant now) {
    Map<ContactId, EnrollmentId> entered = entries.insert(claim, admitted, now);
    if (!entered.isEmpty()) {
      events.publishEvent(new EnrollmentsBegan(claim.campaign(), entered, now));
    }
    return entries.countOfBatch(claim.id(), admitted);
  }

  private void note(EnrollmentBatchRepository.Claim claim, EntryCounts counts, Instant now) {
    if (!entries.note(claim, counts, now.plus(LEASE))) {
      throw ClaimLostException.of(claim);
    }
  }
}
