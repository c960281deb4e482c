package dev.sortie.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.SortieTest;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.contact.Consent;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactDraft;
import dev.sortie.contact.Contacts;
import dev.sortie.contact.SuppressionReason;
import dev.sortie.engine.ElementCount;
import dev.sortie.engine.EngineRows;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.EnrollContacts;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentBatch;
import dev.sortie.enrollment.EnrollmentQuery;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.shared.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In and out again through each door, on the real engine. */
@SortieTest
class LeavingIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Autowired private PublishCampaign publish;
  @Autowired private Campaigns campaigns;
  @Autowired private Contacts contacts;
  @Autowired private EnrollContacts enrolling;
  @Autowired private Enrollments enrollments;
  @Autowired private Stops stops;
  @Autowired private ReportEvent events;
  @Autowired private EngineRows rows;
  @Autowired private InstantSource time;

  @Test
  void aGoalEndsItThroughTheConvertedDoor() {
    LeavingCampaign campaign = LeavingCampaign.named("leaving-converted");
    CampaignKey key = campaign.publishedBy(publish);
    Contact contact = contact("FR");
    Enrollment inside = waitingIn(key, contact);
    String id = UUID.randomUUID().toString();

    ReportEvent.Outcome outcome = events.report(event(contact, campaign.goal(), id));
    ReportEvent.Outcome again = events.report(event(contact, campaign.goal(), id));

    assertThat(outcome.isNew()).isTrue();
    assertThat(outcome.receipt().exits())
        .extracting(Receipt.Exit::enrollment)
        .containsExactly(inside.id());
    assertThat(again.isNew()).isFalse();
    assertThat(again.receipt().id()).isEqualTo(outcome.receipt().id());
    leaves(inside, ExitReason.CONVERTED, outcome.receipt());
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(passed(key, "exit_Converted")).isEqualTo(1));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(contacts.get(contact.id()).tags()).contains("customer"));
  }

  @Test
  void anUnsubscribeEndsEverythingThroughItsDoor() {
    CampaignKey one = LeavingCampaign.named("leaving-everything-1").publishedBy(publish);
    CampaignKey other = LeavingCampaign.named("leaving-everything-2").publishedBy(publish);
    Contact contact = contact("DE");
    Enrollment inOne = waitingIn(one, contact);
    Enrollment inOther = waitingIn(other, contact);
    StopRequest request =
        new StopRequest(contact.id(), new StopReason.Unsubscribed("page"), "page/" + contact.id());

    Receipt receipt = stops.stop(request);
    Receipt again = stops.stop(request);

    assertThat(again.id()).isEqualTo(receipt.id());
    assertThat(receipt.exits())
        .extracting(Receipt.Exit::enrollment)
        .containsExactlyInAnyOrder(inOne.id(), inOther.id());
    assertThat(contacts.get(contact.id()).suppression().reason())
        .isEqualTo(SuppressionReason.UNSUBSCRIBED);
    leaves(inOne, ExitReason.UNSUBSCRIBED, receipt);
    leaves(inOther, ExitReason.UNSUBSCRIBED, receipt);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(passed(one, "exit_Unsubscribed")).isEqualTo(1));
    assertThat(enroll(one, contact).counts().suppressed()).isEqualTo(1);
  }

  @Test
  void enteringACampaignEndsTheOnesItsRuleNames() {
    CampaignKey old = LeavingCampaign.named("leaving-old").publishedBy(publish);
    CampaignKey untouched = LeavingCampaign.named("leaving-untouched").publishedBy(publish);
    CampaignKey taking =
        LeavingCampaign.named("leaving-taking-over").superseding(old).publishedBy(publish);
    Contact contact = contact("DE");
    Enrollment inOld = waitingIn(old, contact);
    Enrollment inUntouched = waitingIn(untouched, contact);

    Enrollment inTaking = waitingIn(taking, contact);

    Receipt receipt = stops.of(contact.id()).getFirst();
    assertThat(receipt.reason()).isEqualTo(new StopReason.Superseded(taking));
    leaves(inOld, ExitReason.SUPERSEDED, receipt);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(passed(old, "exit_Superseded")).isEqualTo(1));
    assertThat(state(inUntouched)).isEqualTo(EnrollmentState.ACTIVE);
    assertThat(state(inTaking)).isEqualTo(EnrollmentState.ACTIVE);
  }

  @Test
  void anEventTakesAContactOnToTheNextStepAndIntoAnotherCampaign() {
    CampaignKey next = LeavingCampaign.named("leaving-next").publishedBy(publish);
    CampaignKey key = LeavingCampaign.named("leaving-viewed").starting(next).publishedBy(publish);
    Contact contact = contact("DE");
    Enrollment inside = waitingIn(key, contact);

    ReportEvent.Outcome outcome =
        events.report(event(contact, "page.viewed", UUID.randomUUID().toString()));

    assertThat(outcome.told()).containsExactly(inside.id());
    assertThat(outcome.receipt()).isNull();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(state(inside)).isEqualTo(EnrollmentState.FINISHED));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(enrollments.activeOf(contact.id()))
                    .extracting(Enrollment::campaign)
                    .containsExactly(next));
  }

  @Test
  void theStepsOfTheFrenchPathAreTaken() {
    CampaignKey key = LeavingCampaign.named("leaving-french").publishedBy(publish);
    Contact contact = contact("FR");

    waitingIn(key, contact);

    Contact after = contacts.get(contact.id());
    assertThat(after.tags()).contains("second-half");
    assertThat(after.attributes()).containsEntry("greeting", "Bonjour");
  }

  @Test
  void manyLeaveAsTheyCame() {
    LeavingCampaign campaign = LeavingCampaign.named("leaving-many");
    CampaignKey key = campaign.publishedBy(publish);
    List<Contact> many = contacts.upsertAll(drafts(300, key));

    EnrollmentBatch batch =
        enrolling.enroll(
            key,
            new ContactSelection.Named(many.stream().map(Contact::id).toList(), List.of()),
            "many/" + key);
    await().atMost(PATIENCE).until(() -> enrolling.batch(batch.id()).orElseThrow().isDone());
    List<Receipt> receipts =
        many.stream()
            .map(
                contact ->
                    stops.stop(
                        new StopRequest(
                            contact.id(),
                            new StopReason.Unsubscribed("test"),
                            "many/" + contact.id())))
            .toList();

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(receipts).allMatch(receipt -> fresh(receipt).isComplete()));
    assertThat(receipts.stream().flatMap(receipt -> fresh(receipt).exits().stream()))
        .hasSize(300)
        .allMatch(exit -> exit.forcedAt() == null);
  }

  private List<ContactDraft> drafts(int count, CampaignKey key) {
    return IntStream.range(0, count)
        .mapToObj(n -> consenting(new EmailAddress("c" + n + "@" + key + ".example")))
        .toList();
  }

  private Contact contact(String country) {
    EmailAddress address = new EmailAddress(UUID.randomUUID() + "@leaving.example");
    return contacts.upsert(consenting(address).withAttribute("country", country));
  }

  private ContactDraft consenting(EmailAddress address) {
    return ContactDraft.of(address).withConsent(new Consent.Given("test", "", time.instant()));
  }

  private EnrollmentBatch enroll(CampaignKey key, Contact contact) {
    EnrollmentBatch batch =
        enrolling.enroll(key, ContactSelection.of(contact.id()), UUID.randomUUID().toString());
    await().atMost(PATIENCE).until(() -> enrolling.batch(batch.id()).orElseThrow().isDone());
    return enrolling.batch(batch.id()).orElseThrow();
  }

  /** Lets the contact in and waits until the engine shows them at the waiting step. */
  private Enrollment waitingIn(CampaignKey key, Contact contact) {
    assertThat(enroll(key, contact).counts().entering()).isEqualTo(1);
    Enrollment enrollment =
        enrollments.search(new EnrollmentQuery(contact.id(), key, Set.of(), null, 1)).getFirst();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(active(key, "gateway_Waits")).isEqualTo(1));
    return enrollments.find(enrollment.id()).orElseThrow();
  }

  private void leaves(Enrollment enrollment, ExitReason door, Receipt receipt) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(state(enrollment)).isEqualTo(EnrollmentState.EXITED));
    assertThat(enrollments.find(enrollment.id()).orElseThrow().exitReason()).isEqualTo(door);
    Receipt complete = fresh(receipt);
    assertThat(complete.exits()).allMatch(exit -> exit.forcedAt() == null);
    await().atMost(PATIENCE).until(() -> fresh(receipt).isComplete());
  }

  private Receipt fresh(Receipt receipt) {
    return stops.receipt(receipt.id()).orElseThrow();
  }

  private EnrollmentState state(Enrollment enrollment) {
    return enrollments.find(enrollment.id()).orElseThrow().state();
  }

  private long passed(CampaignKey key, String element) {
    return count(key).getOrDefault(element, ElementCount.NONE).completed();
  }

  private long active(CampaignKey key, String element) {
    return count(key).getOrDefault(element, ElementCount.NONE).active();
  }

  private Map<String, ElementCount> count(CampaignKey key) {
    return rows.counts(campaigns.require(key).live().processDefinitionKey());
  }

  private static ContactEvent event(Contact contact, String name, String id) {
    return new ContactEvent(contact.id(), name, Map.of(), Instant.EPOCH, id);
  }
}
