package dev.sortie.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sortie.SortieTest;
import dev.sortie.campaign.CampaignFiles;
import dev.sortie.campaign.CampaignFixture;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignStateException;
import dev.sortie.campaign.CampaignStates;
import dev.sortie.campaign.CampaignStatus;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.campaign.PublishOutcome;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactFixture;
import dev.sortie.contact.Contacts;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.EnrollContacts;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentBatch;
import dev.sortie.enrollment.EnrollmentQuery;
import dev.sortie.enrollment.EnrollmentRequestException;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.exit.Receipt;
import dev.sortie.exit.StopReason;
import dev.sortie.exit.StopRequest;
import dev.sortie.exit.Stops;
import dev.sortie.guard.Category;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Campaigns that stand still, take nobody in, or lie in the archive, on the real engine. */
@SortieTest
class PausingIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Autowired private PublishCampaign publish;
  @Autowired private Campaigns campaigns;
  @Autowired private CampaignStates states;
  @Autowired private Contacts contacts;
  @Autowired private EnrollContacts enrolling;
  @Autowired private Enrollments enrollments;
  @Autowired private Sends sends;
  @Autowired private SendEmail sendEmail;
  @Autowired private Stops stops;
  @Autowired private TransactionOperations transaction;
  @Autowired private JdbcClient jdbc;

  @Test
  void whoEntersInAPauseWaitsAndGoesOnAfterIt() {
    CampaignKey still = published("pausing-entries");
    CampaignKey running = published("pausing-beside");
    states.pause(still);
    Contact waits = contact();
    Contact goes = contact();

    enroll(still, waits);
    enroll(running, goes);

    await().atMost(PATIENCE).until(() -> accepted(goes) == 1);
    assertThat(of(waits, still).state()).isEqualTo(EnrollmentState.ENROLLED);
    assertThat(campaigns.require(still).state().status()).isEqualTo(CampaignStatus.PAUSED);

    states.resume(still, Duration.ZERO);

    await().atMost(PATIENCE).until(() -> accepted(waits) == 1);
  }

  @Test
  void aMailThatFallsDueInAPauseIsHeldAndSaidOnce() throws Exception {
    CampaignKey key = published("pausing-mails");
    Enrollment inside = inside(key, contact());
    states.pause(key);

    assertThat(sendEmail.send(job(inside, 4711))).isInstanceOf(SendResult.Later.class);
    assertThat(sendEmail.send(job(inside, 4711))).isInstanceOf(SendResult.Later.class);

    assertThat(sends.paused(key)).isEqualTo(1);
    assertThat(sends.decisionsOf(inside.id()))
        .singleElement()
        .extracting(PastDecision::reason)
        .isEqualTo(SendReason.CAMPAIGN_PAUSED);

    states.resume(key, Duration.ZERO);

    assertThat(sendEmail.send(job(inside, 4711))).isInstanceOf(SendResult.Done.class);
    assertThat(sends.paused(key)).isZero();
    assertThat(accepted(inside)).isEqualTo(2);
  }

  @Test
  void lateMailsLeaveOneAfterTheOtherIfThatIsWished() throws Exception {
    CampaignKey key = published("pausing-spread");
    Enrollment inside = inside(key, contact());
    states.pause(key);
    states.resume(key, Duration.ofHours(100));

    assertThat(sendEmail.send(job(inside, 4711)))
        .isInstanceOfSatisfying(
            SendResult.Later.class,
            later -> assertThat(later.after()).isLessThanOrEqualTo(Duration.ofHours(100)));

    assertThat(sends.decisionsOf(inside.id()))
        .singleElement()
        .extracting(PastDecision::reason)
        .isEqualTo(SendReason.CAMPAIGN_RESUMING);
    Enrollment newcomer = inside(key, contact());
    assertThat(accepted(newcomer)).as("who came after the pause waits for nobody").isEqualTo(1);
  }

  @Test
  void everyDoorStaysOpenInAPause() {
    CampaignKey key = published("pausing-doors");
    Enrollment inside = inside(key, contact());
    states.pause(key);

    Receipt receipt =
        stops.stop(
            new StopRequest(
                inside.contact(),
                new StopReason.Unsubscribed("page"),
                "page/" + UUID.randomUUID()));

    assertThat(receipt.exits()).hasSize(1);
    await()
        .atMost(PATIENCE)
        .until(() -> enrollments.find(inside.id()).orElseThrow().state() == EnrollmentState.EXITED);
  }

  @Test
  void aPauseWaitsForMailsThatAreJustDecidedAbout() {
    CampaignKey key = published("pausing-order");

    CompletableFuture<Void> pause =
        transaction.execute(
            status -> {
              assertThat(states.holdShared(key).isPaused()).isFalse();
              CompletableFuture<Void> begun = CompletableFuture.runAsync(() -> states.pause(key));
              await().atMost(PATIENCE).until(this::somebodyWaits);
              assertThat(begun).isNotDone();
              assertThat(states.holdShared(key).isPaused()).isFalse();
              return begun;
            });

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(pause).isCompleted());
    assertThat(isPaused(key)).isTrue();
  }

  @Test
  void closedEntriesLetNobodyInAndWhoIsInsideGoesOn() {
    CampaignKey key = published("pausing-closed");
    Enrollment inside = inside(key, contact());
    states.closeEntries(key);
    Contact late = contact();

    assertThatThrownBy(() -> enroll(key, late)).isInstanceOf(EnrollmentRequestException.class);
    enrolling.startedBy(key, late.id(), "event/" + UUID.randomUUID());
    assertThat(enrollments.activeOf(late.id())).isEmpty();
    assertThat(enrollments.find(inside.id()).orElseThrow().state())
        .isEqualTo(EnrollmentState.ACTIVE);

    states.openEntries(key);

    assertThat(inside(key, late).state()).isEqualTo(EnrollmentState.ACTIVE);
  }

  @Test
  void onlyAnEmptyCampaignGoesIntoTheArchive() {
    CampaignKey key = published("pausing-archive");
    Enrollment inside = inside(key, contact());

    assertThatThrownBy(() -> states.archive(key)).isInstanceOf(CampaignStateException.class);
    assertThat(campaigns.require(key).state().isArchived()).isFalse();
    stops.stop(
        new StopRequest(
            inside.contact(), new StopReason.Unsubscribed("page"), "page/" + UUID.randomUUID()));
    await()
        .atMost(PATIENCE)
        .until(() -> enrollments.find(inside.id()).orElseThrow().state() == EnrollmentState.EXITED);

    states.archive(key);

    assertThat(campaigns.require(key).state().status()).isEqualTo(CampaignStatus.ARCHIVED);
    assertThatThrownBy(() -> states.pause(key)).isInstanceOf(CampaignStateException.class);
    assertThatThrownBy(() -> states.openEntries(key)).isInstanceOf(CampaignStateException.class);
    assertThat(campaigns.require(key).state().isArchived()).isTrue();
    assertThatThrownBy(() -> enroll(key, contact())).isInstanceOf(EnrollmentRequestException.class);
    states.unarchive(key);
    assertThat(campaigns.require(key).state().status()).isEqualTo(CampaignStatus.CLOSED);
  }

  private boolean isPaused(CampaignKey key) {
    return Boolean.TRUE.equals(transaction.execute(status -> states.holdShared(key).isPaused()));
  }

  private boolean somebodyWaits() {
    return jdbc.sql(
            "select exists (select from pg_locks where locktype = 'advisory' and not granted)")
        .query(Boolean.class)
        .single();
  }

  private CampaignKey published(String key) {
    CampaignFiles files = CampaignFixture.campaign(key);
    assertThat(publish.deploy(files, "test")).isNotInstanceOf(PublishOutcome.Refused.class);
    return new CampaignKey(key);
  }

  private Contact contact() {
    return contacts.upsert(
        ContactFixture.contactWithConsent(UUID.randomUUID() + "@pausing.example"));
  }

  private EnrollmentBatch enroll(CampaignKey key, Contact contact) {
    return enrolling.enroll(
        key,
        new ContactSelection.Named(List.of(contact.id()), List.of()),
        UUID.randomUUID().toString());
  }

  /** Its mail was sent. */
  private Enrollment inside(CampaignKey key, Contact contact) {
    enroll(key, contact);
    await().atMost(PATIENCE).until(() -> accepted(contact) == 1);
    return of(contact, key);
  }

  private Enrollment of(Contact contact, CampaignKey key) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> enrollments.search(new EnrollmentQuery(contact.id(), key, Set.of(), null, 1)),
            found -> !found.isEmpty())
        .getFirst();
  }

  private long accepted(Contact contact) {
    return accepted(sends.ofContact(contact.id(), 10));
  }

  private long accepted(Enrollment enrollment) {
    return accepted(sends.ofEnrollment(enrollment.id()));
  }

  private static long accepted(List<Send> mails) {
    return mails.stream().filter(mail -> mail.state() == SendState.ACCEPTED).count();
  }

  /** Of a step that the contact has not come to. */
  private static SendRequest job(Enrollment enrollment, long step) {
    return new SendRequest(
        enrollment.id(),
        enrollment.processInstanceKey(),
        step,
        "sendTask_SendNews",
        "news",
        Category.SERVICE,
        null,
        List.of(),
        Set.of());
  }
}
