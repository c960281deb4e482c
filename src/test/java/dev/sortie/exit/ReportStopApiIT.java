package dev.sortie.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.ApiCaller;
import dev.sortie.ApiCaller.Answer;
import dev.sortie.SortieTest;
import dev.sortie.access.ApiKeyFixture;
import dev.sortie.access.ApiKeys;
import dev.sortie.access.Role;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactFixture;
import dev.sortie.contact.Contacts;
import dev.sortie.contact.Suppression;
import dev.sortie.contact.SuppressionReason;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.Enrollments;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Another system tells that a contact may not be written to any more. */
@SortieTest
class ReportStopApiIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @LocalServerPort private int port;
  @Autowired private ApiKeys keys;
  @Autowired private Contacts contacts;
  @Autowired private Enrollments enrollments;
  @Autowired private PublishCampaign publish;

  private ApiCaller shop;
  private Contact contact;

  @BeforeEach
  void known() {
    shop = new ApiCaller(port, ApiKeyFixture.key(keys, Role.MARKETER));
    contact =
        contacts.upsert(
            ContactFixture.contactWithConsent(UUID.randomUUID() + "@report-stop.example"));
  }

  @ParameterizedTest
  @CsvSource({
    "UNSUBSCRIBED, UNSUBSCRIBED",
    "COMPLAINED, COMPLAINT",
    "BOUNCED, HARD_BOUNCE",
    "SUPPRESSED, OPERATOR"
  })
  void eachReasonEndsEverythingAndIsProved(String reason, SuppressionReason listed)
      throws Exception {
    enrolledIn("report-stop-" + listed.name().toLowerCase().replace('_', '-'));

    Answer answer = report("{\"reason\": \"%s\", \"detail\": \"call centre\"}".formatted(reason));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().get("reason").asString()).isEqualTo(reason);
    assertThat(answer.body().get("detail").asString()).isEqualTo("call centre");
    assertThat(answer.body().get("enrollments").size()).isEqualTo(1);
    assertThat(contacts.get(contact.id()).suppression())
        .isNotNull()
        .extracting(Suppression::reason)
        .isEqualTo(listed);
    String receipt = "/api/stops/" + answer.body().get("id").asString();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(shop.get(receipt).body().get("complete").asBoolean())
                    .as(receipt)
                    .isTrue());
  }

  @Test
  void oneIsTakenOutOfOneCampaignAlone() throws Exception {
    CampaignKey left = enrolledIn("report-stop-left");
    CampaignKey kept = enrolledIn("report-stop-kept");

    Answer answer = report("{\"reason\": \"TAKEN_OUT\", \"campaign\": \"%s\"}".formatted(left));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().get("enrollments").size()).isEqualTo(1);
    assertThat(answer.body().get("enrollments").get(0).get("campaign").asString())
        .isEqualTo(left.value());
    assertThat(contacts.isSuppressed(contact.id())).isFalse();
    assertThat(enrollments.activeOf(contact.id()))
        .filteredOn(enrollment -> enrollment.state().name().equals("ACTIVE"))
        .allMatch(enrollment -> enrollment.campaign().equals(kept));
  }

  @Test
  void theSameKeyAgainIsAnsweredWithTheSameReceipt() throws Exception {
    String key = UUID.randomUUID().toString();

    Answer first = report(key, "{\"reason\": \"UNSUBSCRIBED\"}");
    Answer again = report(key, "{\"reason\": \"UNSUBSCRIBED\"}");

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(first.body().get("detail").asString()).isEqualTo("api");
  }

  @Test
  void aKeyThatNamesAnotherStopIsRefusedAndEndsNothing() throws Exception {
    String key = UUID.randomUUID().toString();
    report(key, "{\"reason\": \"BOUNCED\"}");
    Contact other =
        contacts.upsert(
            ContactFixture.contactWithConsent(UUID.randomUUID() + "@report-stop.example"));

    Answer anotherReason = report(key, "{\"reason\": \"COMPLAINED\"}");
    Answer anotherContact =
        shop.post("/api/contacts/" + other.id() + "/stops", key, "{\"reason\": \"BOUNCED\"}");

    assertRefused(409, key, anotherReason);
    assertRefused(409, key, anotherContact);
    assertThat(contacts.isSuppressed(other.id())).isFalse();
  }

  @Test
  void aBadReportSaysWhatIsWrongAndEndsNothing() throws Exception {
    assertRefused(400, "reason", report("{}"));
    assertRefused(400, "TAKEN_OUT", report("{\"reason\": \"bored\"}"));
    assertRefused(400, "DELETE", report("{\"reason\": \"ERASED\"}"));
    assertRefused(400, "campaign", report("{\"reason\": \"TAKEN_OUT\"}"));
    assertRefused(
        400, "campaign", report("{\"reason\": \"UNSUBSCRIBED\", \"campaign\": \"welcome\"}"));
    assertRefused(404, "no-such", report("{\"reason\": \"TAKEN_OUT\", \"campaign\": \"no-such\"}"));
    assertRefused(404, "../x", report("{\"reason\": \"TAKEN_OUT\", \"campaign\": \"../x\"}"));
    assertRefused(
        400,
        "200",
        report("{\"reason\": \"BOUNCED\", \"detail\": \"%s\"}".formatted("x".repeat(201))));
    assertRefused(400, "200", report("{\"reason\": \"BOUNCED\", \"detail\": \"a\\nb\"}"));
    assertRefused(400, "200", report("k".repeat(201), "{\"reason\": \"BOUNCED\"}"));
    assertRefused(400, "", report("nonsense"));
    assertRefused(
        404,
        "nobody@report-stop.example",
        shop.post(
            "/api/contacts/nobody@report-stop.example/stops", "{\"reason\": \"UNSUBSCRIBED\"}"));
    assertThat(contacts.isSuppressed(contact.id())).isFalse();
  }

  @Test
  void whoMayOnlyLookStopsNobody() throws Exception {
    ApiCaller monitor = new ApiCaller(port, ApiKeyFixture.key(keys, Role.MONITOR));

    assertThat(
            monitor
                .post("/api/contacts/" + contact.id() + "/stops", "{\"reason\": \"UNSUBSCRIBED\"}")
                .status())
        .isEqualTo(403);
    assertThat(contacts.isSuppressed(contact.id())).isFalse();
  }

  private CampaignKey enrolledIn(String name) {
    CampaignKey campaign = LeavingCampaign.named(name).publishedBy(publish);
    enrollments.enroll(campaign, ContactSelection.of(contact.id()));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                enrollments.activeOf(contact.id()).stream()
                    .filter(enrollment -> enrollment.campaign().equals(campaign))
                    .anyMatch(enrollment -> enrollment.state().name().equals("ACTIVE")));
    return campaign;
  }

  private Answer report(String body) throws Exception {
    return shop.post("/api/contacts/" + contact.email() + "/stops", body);
  }

  private Answer report(String key, String body) throws Exception {
    return shop.post("/api/contacts/" + contact.id() + "/stops", key, body);
  }

  private static void assertRefused(int status, String named, Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.body().get("detail").asString()).contains(named);
  }
}
