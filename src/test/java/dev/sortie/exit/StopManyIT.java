package dev.sortie.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sortie.ApiCaller;
import dev.sortie.SortieTest;
import dev.sortie.access.ApiKeyFixture;
import dev.sortie.access.ApiKeys;
import dev.sortie.access.Role;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.contact.Consent;
import dev.sortie.contact.ContactDraft;
import dev.sortie.contact.ContactId;
import dev.sortie.contact.Contacts;
import dev.sortie.enrollment.CampaignRooms;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.shared.EmailAddress;
import dev.sortie.shared.SqlArrays;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operator ends something for many, on real parts. */
@SortieTest
class StopManyIT {

  @LocalServerPort private int port;
  @Autowired private ApiKeys keys;
  @Autowired private Contacts contacts;
  @Autowired private PublishCampaign publish;
  @Autowired private Enrollments enrollments;
  @Autowired private CampaignRooms rooms;
  @Autowired private StopMany stopping;
  @Autowired private Stops stops;
  @Autowired private JdbcClient jdbc;

  private CampaignKey campaign;
  private List<ContactId> people;

  @BeforeEach
  void fiveAreInside() {
    campaign =
        LeavingCampaign.named("stop-many-" + UUID.randomUUID().toString().substring(0, 8))
            .publishedBy(publish);
    people = IntStream.range(0, 5).mapToObj(number -> contact()).toList();
    enrollments.enroll(campaign, new ContactSelection.Named(people, List.of()));
    await().atMost(Duration.ofMinutes(2)).until(() -> rooms.count(campaign) == 5);
  }

  @Test
  void everybodyLeavesWithAReceiptOfTheirOwn() {
    StopBatch batch =
        done(
            stopping.stop(new StopMany.Request(campaign, null, "the offer is over"), "mia", key()));

    assertThat(batch.found()).isEqualTo(5);
    assertThat(batch.stopped()).isEqualTo(5);
    assertThat(batch.ended()).isEqualTo(5);
    assertThat(rooms.count(campaign)).isZero();
    for (ContactId contact : people) {
      Receipt receipt = stops.of(contact).getFirst();
      assertThat(receipt.reason())
          .isEqualTo(new StopReason.TakenOut(campaign, "the offer is over"));
      assertThat(receipt.exits()).hasSize(1);
    }
  }

  @Test
  void onlyThoseOfASelectionLeaveAndWhoIsNotInsideIsPassedOver() {
    ContactSelection some =
        new ContactSelection.Named(List.of(people.get(0), people.get(1), contact()), List.of());

    StopBatch batch =
        done(stopping.stop(new StopMany.Request(campaign, some, "by mistake"), "mia", key()));

    assertThat(batch.stopped()).isEqualTo(2);
    assertThat(rooms.count(campaign)).isEqualTo(3);
    assertThat(contacts.isSuppressed(people.getFirst())).isFalse();
  }

  @Test
  void everythingEndsForASelectionThatMayNotBeWrittenTo() {
    ContactSelection some = new ContactSelection.Named(people.subList(0, 2), List.of());

    done(stopping.stop(new StopMany.Request(null, some, "asked by letter"), "mia", key()));

    assertThat(people.subList(0, 2)).allMatch(contacts::isSuppressed);
    assertThat(rooms.count(campaign)).isEqualTo(3);
  }

  @Test
  void theSameRequestTwiceIsOneBatch() {
    StopMany.Request request = new StopMany.Request(campaign, null, "once");
    String key = key();

    StopBatch first = done(stopping.stop(request, "mia", key));
    StopBatch second = stopping.stop(request, "mia", key);

    assertThat(second.id()).isEqualTo(first.id());
    assertThatThrownBy(
            () -> stopping.stop(new StopMany.Request(campaign, null, "else"), "mia", key))
        .isInstanceOf(StopBatchException.class);
  }

  /** As a node leaves it that dies between the stop of the third contact and its note. */
  @Test
  void aBatchThatWasCutOffGoesOnAndStopsNobodyTwice() {
    String key = key();
    StopMany.Request request = new StopMany.Request(campaign, null, "cut off");
    StopBatch batch = done(stopping.stop(request, "mia", key));
    List<StopId> before = people.stream().map(this::onlyStop).toList();

    jdbc.sql(
            """
            insert into stop_batch_contacts (batch_id, contact_id)
            select :batch, unnest(cast(:people as uuid[]))
            """)
        .param("batch", batch.id().value())
        .param("people", SqlArrays.ids(people.subList(2, 5), ContactId::value))
        .update();
    jdbc.sql(
            """
            update stop_batches
            set state = 'STOPPING', stopped = 2, ended = 2, done_at = null, attempt = attempt + 1,
              lease_until = '2000-01-01Z'
            where id = :batch
            """)
        .param("batch", batch.id().value())
        .update();

    StopBatch again = done(stopping.stop(request, "mia", key));
    assertThat(again.stopped()).isEqualTo(5);
    assertThat(again.ended()).isEqualTo(5);
    assertThat(people.stream().map(this::onlyStop).toList()).isEqualTo(before);
  }

  private StopId onlyStop(ContactId contact) {
    assertThat(stops.of(contact)).hasSize(1);
    return stops.of(contact).getFirst().id();
  }

  @Test
  void theApiAnswersWithAJob() throws Exception {
    ApiCaller shop = new ApiCaller(port, ApiKeyFixture.key(keys, Role.MARKETER));
    String path = "/api/campaigns/" + campaign + "/stops";

    var begun = shop.post(path, "{\"all\": true, \"reason\": \"the offer is over\"}");

    assertThat(begun.status()).isEqualTo(202);
    String job = begun.body().get("id").asString();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> shop.get("/api/jobs/" + job).body().get("state").asString().equals("DONE"));
    assertThat(shop.get("/api/jobs/" + job).body().get("done").asLong()).isEqualTo(5);
  }

  @Test
  void theApiNeverEmptiesACampaignByAccident() throws Exception {
    ApiCaller shop = new ApiCaller(port, ApiKeyFixture.key(keys, Role.MARKETER));
    String path = "/api/campaigns/" + campaign + "/stops";

    for (String body :
        List.of(
            "{}",
            "{\"reason\": \"why\"}",
            "{\"all\": true}",
            "{\"all\": false, \"reason\": \"why\"}",
            "{\"contacts\": [], \"reason\": \"why\"}",
            "{\"all\": true, \"contacts\": [\"a@b.example\"], \"reason\": \"why\"}")) {
      assertThat(shop.post(path, body).status()).as(body).isEqualTo(400);
    }
    assertThat(rooms.count(campaign)).isEqualTo(5);
    ApiCaller watcher = new ApiCaller(port, ApiKeyFixture.key(keys, Role.MONITOR));
    assertThat(watcher.post(path, "{\"all\": true, \"reason\": \"why\"}").status()).isEqualTo(403);
  }

  private StopBatch done(StopBatch batch) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> stopping.batch(batch.id()).orElseThrow().isDone());
    return stopping.batch(batch.id()).orElseThrow();
  }

  private ContactId contact() {
    return contacts
        .upsert(
            ContactDraft.of(new EmailAddress(UUID.randomUUID() + "@stop-many.example"))
                .withConsent(new Consent.Given("test", "", Instant.EPOCH)))
        .id();
  }

  private static String key() {
    return "test/" + UUID.randomUUID();
  }
}
