package dev.sortie.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.SortieTest;
import dev.sortie.campaign.CampaignFixture;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.campaign.PublishOutcome;
import dev.sortie.contact.ContactDraft;
import dev.sortie.contact.ContactFixture;
import dev.sortie.contact.ContactId;
import dev.sortie.contact.Contacts;
import dev.sortie.contact.Subscriptions;
import dev.sortie.contact.SuppressionReason;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.EnrollContacts;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentBatch;
import dev.sortie.enrollment.EnrollmentQuery;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.enrollment.EntryCounts;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.sending.Send;
import dev.sortie.sending.SendState;
import dev.sortie.sending.Sends;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the rules of campaigns end, start and keep out, on the real engine. */
@SortieTest
class RulesIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Autowired private PublishCampaign publish;
  @Autowired private Contacts contacts;
  @Autowired private Subscriptions subscriptions;
  @Autowired private EnrollContacts enrolling;
  @Autowired private Enrollments enrollments;
  @Autowired private Stops stops;
  @Autowired private ReportEvent events;
  @Autowired private Sends sends;
  @Autowired private JdbcClient jdbc;
  @Autowired private InstantSource time;

  @Test
  void aGoalWithAConditionEndsItOnlyWhenItHolds() {
    CampaignKey key =
        published("rules-condition", Map.of("goals", "rules.ordered when total >= 50"));
    ContactId contact = inside(key);

    assertThat(told(contact, "rules.ordered", Map.of("total", 49.9)).receipt()).isNull();
    assertThat(told(contact, "rules.ordered", Map.of()).receipt()).isNull();
    assertThat(told(contact, "rules.ordered", Map.of("total", "much")).receipt()).isNull();
    assertThat(enrollments.activeOf(contact)).hasSize(1);
    Receipt receipt = told(contact, "rules.ordered", Map.of("total", 50)).receipt();

    assertThat(receipt.exits()).extracting(Receipt.Exit::campaign).containsExactly(key);
    assertThat(receipt.reason()).isEqualTo(new StopReason.Converted("rules.ordered", Set.of()));
  }

  @Test
  void aTagThatIsGivenOrTakenEndsItBeforeTheCallReturns() {
    CampaignKey given = published("rules-tag-given", Map.of("goals", "tag:rules-customer"));
    CampaignKey taken = published("rules-tag-taken", Map.of("goals", "-tag:rules-prospect"));
    ContactId contact = contact(Set.of("rules-prospect"));
    enter(given, contact);
    enter(taken, contact);

    contacts.tag(contact, "Rules-Customer");
    assertThat(left(contact, given)).isEqualTo(ExitReason.CONVERTED);
    assertThat(left(contact, taken)).isNull();
    contacts.untag(contact, "rules-prospect");

    assertThat(left(contact, taken)).isEqualTo(ExitReason.CONVERTED);
    assertThat(stops.of(contact))
        .extracting(Receipt::reason)
        .containsExactly(
            new StopReason.Converted("-tag:rules-prospect", Set.of()),
            new StopReason.Converted("tag:rules-customer", Set.of()));
  }

  @Test
  void aTagThatComesByAnotherWayEndsItSoon() {
    CampaignKey key = published("rules-tag-import", Map.of("goals", "tag:rules-imported"));
    ContactId contact = inside(key);

    jdbc.sql("update contacts set tags = '{rules-imported}' where id = :id")
        .param("id", contact.value())
        .update();

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(left(contact, key)).isEqualTo(ExitReason.CONVERTED));
  }

  @Test
  void aTagOfTheSettingsEndsEverythingAsAnUnsubscribe() {
    CampaignKey key = published("rules-stop-on", Map.of("goals", "order.placed"));
    ContactId contact = inside(key);

    contacts.tag(contact, "do-not-mail");

    assertThat(left(contact, key)).isEqualTo(ExitReason.UNSUBSCRIBED);
    assertThat(contacts.get(contact).suppression().reason())
        .isEqualTo(SuppressionReason.UNSUBSCRIBED);
    assertThat(stops.of(contact).getFirst().reason())
        .isEqualTo(new StopReason.Unsubscribed("tag:do-not-mail"));
  }

  @Test
  void anEventAndATagLetContactsIn() {
    CampaignKey key =
        published(
            "rules-starts",
            Map.of("goals", "rules.done", "starts-on", "rules.cart when items > 1, tag:rules-in"));
    ContactId byEvent = contact(Set.of());
    ContactId byTag = contact(Set.of());

    told(byEvent, "rules.cart", Map.of("items", 1));
    told(byEvent, "rules.cart", Map.of("items", 2));
    contacts.tag(byTag, "rules-in");

    await().atMost(PATIENCE).until(() -> enrollments.activeOf(byEvent).size() == 1);
    await().atMost(PATIENCE).until(() -> enrollments.activeOf(byTag).size() == 1);
    assertThat(enrollments.activeOf(byTag)).extracting(Enrollment::campaign).containsExactly(key);
  }

  @Test
  void whoConvertedEntersAgainOnlyAsTheRuleSays() {
    for (String rule : List.of("at-once", "never", "P30D")) {
      CampaignKey key =
          published(
              "rules-after-" + rule.toLowerCase(Locale.ROOT),
              Map.of("goals", "rules.bought", "after-goal", rule));
      ContactId contact = inside(key);
      told(contact, "rules.bought", Map.of());
      await().atMost(PATIENCE).until(() -> enrollments.activeOf(contact).isEmpty());

      assertThat(enroll(key, contact).keptOut()).as(rule).isEqualTo(rule.equals("at-once") ? 0 : 1);
    }
  }

  @Test
  void whoHasReachedATagGoalDoesNotEnter() {
    CampaignKey key = published("rules-has-tag", Map.of("goals", "tag:rules-has"));

    assertThat(enroll(key, contact(Set.of("rules-has"))).keptOut()).isEqualTo(1);
  }

  @Test
  void whoIsOrWasInAnotherCampaignIsKeptOut() {
    CampaignKey other =
        published("rules-other", Map.of("goals", "rules.left", "group", "rules-group"));
    CampaignKey in =
        published("rules-not-in", Map.of("goals", "x", "keeps-out-in", "group:rules-group"));
    CampaignKey wasIn =
        published("rules-not-was-in", Map.of("goals", "x", "keeps-out-was-in", "rules-other"));
    ContactId contact = inside(other);

    assertThat(enroll(in, contact).keptOut()).isEqualTo(1);
    assertThat(enroll(wasIn, contact).keptOut()).isEqualTo(1);
    told(contact, "rules.left", Map.of());
    await().atMost(PATIENCE).until(() -> enrollments.activeOf(contact).isEmpty());

    assertThat(enroll(in, contact).entering()).isEqualTo(1);
    assertThat(enroll(wasIn, contact).keptOut()).isEqualTo(1);
  }

  @Test
  void ofTwoThatSupersedeEachOtherTheLaterOneWins() {
    CampaignKey one =
        published("rules-mutual-1", Map.of("goals", "x", "supersedes", "rules-mutual-2"));
    CampaignKey two =
        published("rules-mutual-2", Map.of("goals", "x", "supersedes", "rules-mutual-1"));
    ContactId contact = inside(one);

    enter(two, contact);
    await().atMost(PATIENCE).until(() -> left(contact, one) == ExitReason.SUPERSEDED);
    await().atMost(PATIENCE).until(() -> enrollments.activeOf(contact).size() == 1);
    enter(one, contact);

    assertThat(left(contact, two)).isEqualTo(ExitReason.SUPERSEDED);
    await().atMost(PATIENCE).until(() -> enrollments.activeOf(contact).size() == 1);
    assertThat(enrollments.activeOf(contact)).extracting(Enrollment::campaign).containsExactly(one);
  }

  @Test
  void oneThatSupersedesItselfAndAllLeavesItsOwnContactWhereTheyAre() {
    CampaignKey other = published("rules-self-other", Map.of("goals", "x"));
    CampaignKey key =
        published("rules-self", Map.of("goals", "x", "supersedes", "all, rules-self"));
    ContactId contact = inside(other);
    enter(key, contact);

    EntryCounts again = enroll(key, contact);

    assertThat(again.alreadyInside()).isEqualTo(1);
    assertThat(left(contact, other)).isEqualTo(ExitReason.SUPERSEDED);
    assertThat(left(contact, key)).isNull();
  }

  @Test
  void whoLeavesATopicLeavesItsCampaignsAndDoesNotEnterThemAgain() {
    CampaignKey offers = published("rules-topic", Map.of("goals", "x", "topic", "rules-offers"));
    CampaignKey other = published("rules-no-topic", Map.of("goals", "x"));
    ContactId contact = inside(offers);
    enter(other, contact);

    subscriptions.leaveTopic(contact, "rules-offers", "page", time.instant());
    Receipt receipt =
        stops.stop(
            new StopRequest(
                contact, new StopReason.LeftTopic("rules-offers", "page"), "topic/" + contact));

    assertThat(receipt.exits()).extracting(Receipt.Exit::campaign).containsExactly(offers);
    assertThat(left(contact, offers)).isEqualTo(ExitReason.UNSUBSCRIBED);
    await().atMost(PATIENCE).until(() -> enrollments.activeOf(contact).size() == 1);
    assertThat(enroll(offers, contact).keptOut()).isEqualTo(1);
    assertThat(contacts.get(contact).isMailable()).isTrue();
  }

  @Test
  void whoUnsubscribesStillGetsWhatTheyWaitFor() {
    CampaignKey parcel =
        published("rules-parcel", "service", Map.of("goals", "x", "on-unsubscribe", "stays"));
    CampaignKey news = published("rules-news", Map.of("goals", "x"));
    ContactId contact = inside(news);
    enter(parcel, contact);

    stops.stop(new StopRequest(contact, new StopReason.Unsubscribed("page"), "stays/" + contact));

    assertThat(left(contact, news)).isEqualTo(ExitReason.UNSUBSCRIBED);
    assertThat(left(contact, parcel)).isNull();
    ContactId unsubscribed = contact(Set.of());
    contacts.suppress(unsubscribed, SuppressionReason.UNSUBSCRIBED, time.instant());
    assertThat(enroll(news, unsubscribed).suppressed()).isEqualTo(1);
    enter(parcel, unsubscribed);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(sends.ofContact(unsubscribed, 10))
                    .extracting(Send::state)
                    .containsExactly(SendState.ACCEPTED));
    stops.stop(new StopRequest(contact, new StopReason.Complained("relay"), "spam/" + contact));
    assertThat(left(contact, parcel)).isEqualTo(ExitReason.UNSUBSCRIBED);
    assertThat(contacts.get(contact).isSuppressedForAll()).isTrue();
  }

  private CampaignKey published(String key, Map<String, String> properties) {
    return published(key, "marketing", properties);
  }

  private CampaignKey published(String key, String category, Map<String, String> properties) {
    PublishOutcome outcome =
        publish.deploy(CampaignFixture.campaign(key, category, properties), "test");
    assertThat(outcome).isInstanceOf(PublishOutcome.Published.class);
    return new CampaignKey(key);
  }

  private ContactId contact(Set<String> tags) {
    ContactDraft draft =
        ContactFixture.contactWithConsent(UUID.randomUUID() + "@rules.example")
            .withTags(tags.toArray(String[]::new));
    return contacts.upsert(draft).id();
  }

  private ContactId inside(CampaignKey key) {
    ContactId contact = contact(Set.of());
    enter(key, contact);
    return contact;
  }

  private void enter(CampaignKey key, ContactId contact) {
    assertThat(enroll(key, contact).entering()).as("%s enters %s", contact, key).isEqualTo(1);
  }

  private EntryCounts enroll(CampaignKey key, ContactId contact) {
    EnrollmentBatch batch =
        enrolling.enroll(key, ContactSelection.of(contact), UUID.randomUUID().toString());
    await().atMost(PATIENCE).until(() -> enrolling.batch(batch.id()).orElseThrow().isDone());
    return enrolling.batch(batch.id()).orElseThrow().counts();
  }

  /** The door by which the contact left the campaign or is leaving it; null while they are in. */
  private ExitReason left(ContactId contact, CampaignKey key) {
    return enrollments
        .search(new EnrollmentQuery(contact, key, Set.of(), null, 1))
        .getFirst()
        .exitReason();
  }

  private ReportEvent.Outcome told(ContactId contact, String name, Map<String, Object> properties) {
    return events.report(
        new ContactEvent(contact, name, properties, Instant.EPOCH, UUID.randomUUID().toString()));
  }
}
