package dev.sortie.enrollment;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * The ledger: who is in which campaign, and the order between what is sent to them and what stops
 * it.
 */
@Service
public final class Enrollments {

  private final EnrollContacts enrolling;
  private final EnrollmentRepository repository;
  private final StopGateRepository gates;
  private final InstantSource time;

  Enrollments(
      EnrollContacts enrolling,
      EnrollmentRepository repository,
      StopGateRepository gates,
      InstantSource time) {
    this.enrolling = enrolling;
    this.repository = repository;
    this.gates = gates;
    this.time = time;
  }

  /** {@link EnrollContacts#enroll} with a key that nobody else has. */
  public EnrollmentBatch enroll(CampaignKey campaign, ContactSelection selection) {
    return enrolling.enroll(campaign, selection, UUID.randomUUID().toString());
  }

  public Optional<Enrollment> find(EnrollmentId id) {
    return repository.find(id);
  }

  /** Where the contact is inside now, also while leaving; at most one per campaign. */
  public List<Enrollment> activeOf(ContactId contact) {
    return repository.insideOf(contact);
  }

  /** Where these contacts are in other campaigns and not yet leaving; no entry for nowhere. */
  public Map<ContactId, List<Enrollment>> activeApartFrom(
      CampaignKey campaign, Collection<ContactId> contacts) {
    return repository.insideApartFrom(campaign, contacts);
  }

  /** What the query asks for, newest first. */
  public List<Enrollment> search(EnrollmentQuery query) {
    return repository.search(query);
  }

  /**
   * Whether this process instance is the enrollment's own. The first one to ask becomes it, if the
   * enrollment still waits for one. An instance that is not must not act, and is to be cancelled:
   * it was started twice after a crash, or its contact left before it came up.
   */
  public boolean claimInstance(EnrollmentId id, long processInstanceKey) {
    return repository.claimInstance(id, processInstanceKey, time.instant());
  }

  /**
   * Keeps stops of this contact from committing until the caller's transaction is over. Others may
   * hold it shared at the same time.
   *
   * @return how often the contact was stopped so far; the same number later means not since
   */
  public long holdGateShared(ContactId contact) {
    return gates.holdShared(contact);
  }

  /**
   * How often the contact was stopped so far, without holding anything: the same number as at
   * {@link #holdGateShared} means not since.
   */
  public long stopsOf(ContactId contact) {
    return gates.epoch(contact);
  }

  /**
   * Waits for everybody who holds the gate of this contact, counts one stop more and keeps all
   * others out until the caller's transaction is over.
   */
  public void holdGateExclusive(ContactId contact) {
    gates.raise(contact);
  }

  /**
   * Waits and keeps others out like {@link #holdGateExclusive}, but counts no stop: for what has to
   * be written about a contact in the order in which it commits.
   */
  public void holdGateAlone(ContactId contact) {
    gates.holdExclusive(List.of(contact));
  }

  /**
   * Ends enrollments as far as the ledger goes: from the caller's commit on nothing is sent for
   * them. Needs the gate of the contact held exclusively.
   *
   * @return those that were inside and not leaving before; the others are left as they are
   */
  public List<BegunExit> beginExit(
      Collection<EnrollmentId> ids, ExitReason reason, UUID stop, Instant at) {
    return repository.beginExit(ids, reason, stop, at);
  }

  /**
   * Notes the end of an exit that the engine never had to carry out.
   *
   * @return whether it was still open
   */
  public boolean endWithoutEngine(EnrollmentId id) {
    return repository.endWithoutEngine(id, time.instant());
  }
}
