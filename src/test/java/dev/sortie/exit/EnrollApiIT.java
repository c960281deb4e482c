package dev.sortie.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.ApiCaller;
import dev.sortie.SortieTest;
import dev.sortie.access.ApiKeyFixture;
import dev.sortie.access.ApiKeys;
import dev.sortie.access.Role;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.contact.Consent;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactDraft;
import dev.sortie.contact.Contacts;
import dev.sortie.shared.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Enrollments as another system meets them. */
@SortieTest
class EnrollApiIT {

  @LocalServerPort private int port;
  @Autowired private ApiKeys keys;
  @Autowired private Contacts contacts;
  @Autowired private PublishCampaign publish;

  private ApiCaller shop;
  private String path;

  @BeforeEach
  void published() {
    CampaignKey campaign = LeavingCampaign.named("enroll-api").publishedBy(publish);
    shop = new ApiCaller(port, ApiKeyFixture.key(keys, Role.MARKETER));
    path = "/api/campaigns/" + campaign + "/enrollments";
  }

  @Test
  void letsInWhoMayAndCountsTheOthers() throws Exception {
    Contact agreed = contact(true);
    Contact silent = contact(false);

    var answer =
        shop.post(
            path,
            """
            {"contacts": ["%s", "%s", "stranger@enroll-api.example"]}
            """
                .formatted(agreed.id(), silent.email()));

    assertThat(answer.status()).isEqualTo(202);
    String id = answer.body().get("id").asString();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> shop.get("/api/jobs/" + id).body().toString().contains("DONE"));
    var entered = shop.get("/api/enrollments?contact=" + agreed.email()).body().get("enrollments");
    assertThat(entered.size()).isEqualTo(1);
    assertThat(entered.get(0).get("campaign").asString()).isEqualTo("enroll-api");
    assertThat(shop.get("/api/enrollments?contact=" + silent.id()).body().get("enrollments").size())
        .isZero();
  }

  @Test
  void theSameKeyIsTheSameBatch() throws Exception {
    String key = UUID.randomUUID().toString();
    String body = "{\"contacts\": [\"%s\"]}".formatted(contact(true).id());

    var first = shop.post(path, key, body);
    var again = shop.post(path, key, body);
    var other = shop.post(path, key, "{\"filter\": {\"tags\": [\"no-such-tag\"]}}");

    assertThat(again.body().get("id")).isEqualTo(first.body().get("id"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.type()).startsWith("application/problem+json");
  }

  @Test
  void refusesWhatItCanNotDo() throws Exception {
    assertThat(shop.post(path, "{}").status()).isEqualTo(400);
    assertThat(shop.post(path, "{\"contacts\": []}").status()).isEqualTo(400);
    assertThat(shop.post(path, "{\"contacts\": [\"a@b.example\"], \"filter\": {}}").status())
        .isEqualTo(400);
    assertThat(shop.post(path, "{\"contacts\": [\"no address\"]}").status()).isEqualTo(400);
    assertThat(shop.post("/api/campaigns/no-such/enrollments", "{\"filter\": {}}").status())
        .isEqualTo(404);
    assertThat(shop.get("/api/enrollments?state=GONE").status()).isEqualTo(400);
    assertThat(shop.get("/api/enrollments?before=x").status()).isEqualTo(400);
  }

  private Contact contact(boolean agreed) {
    ContactDraft draft =
        ContactDraft.of(new EmailAddress(UUID.randomUUID() + "@enroll-api.example"));
    return contacts.upsert(
        agreed ? draft.withConsent(new Consent.Given("test", "", Instant.EPOCH)) : draft);
  }
}
