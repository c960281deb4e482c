package dev.sortie.exit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.ApiCaller;
import dev.sortie.SortieTest;
import dev.sortie.access.ApiKeyFixture;
import dev.sortie.access.ApiKeys;
import dev.sortie.access.Role;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactDraft;
import dev.sortie.contact.Contacts;
import dev.sortie.shared.EmailAddress;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Events, receipts and erasures as another system meets them. */
@SortieTest
class StopApiIT {

  @LocalServerPort private int port;
  @Autowired private ApiKeys keys;
  @Autowired private Contacts contacts;
  @Autowired private PublishCampaign publish;

  private ApiCaller shop;
  private Contact contact;

  @BeforeEach
  void known() {
    shop = new ApiCaller(port, ApiKeyFixture.key(keys, Role.MARKETER));
    contact =
        contacts.upsert(ContactDraft.of(new EmailAddress(UUID.randomUUID() + "@stop-api.example")));
  }

  @Test
  void anEventIsKeptAndSaysWhatItSetOff() throws Exception {
    var answer = shop.post("/api/events", event("page.viewed", "\"id\": \"7\""));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("isNew").asBoolean()).isTrue();
    assertThat(answer.body().get("told").size()).isZero();
    assertThat(answer.body().has("stop")).isFalse();
    assertThat(contacts.activity(contact.id())).contains("page.viewed");
  }

  @Test
  void aGoalIsAnsweredWithItsReceiptAndTheSameOneTheSecondTime() throws Exception {
    LeavingCampaign campaign = LeavingCampaign.named("stop-api-goal");
    campaign.publishedBy(publish);

    var first = shop.post("/api/events", event(campaign.goal(), "\"id\": \"8\""));
    var second = shop.post("/api/events", event(campaign.goal(), "\"id\": \"8\""));

    String stop = first.body().get("stop").get("id").asString();
    assertThat(second.body().get("isNew").asBoolean()).isFalse();
    assertThat(second.body().get("stop").get("id").asString()).isEqualTo(stop);
    var receipt = shop.get("/api/stops/" + stop);
    assertThat(receipt.body().get("reason").asString()).isEqualTo("CONVERTED");
    assertThat(receipt.body().get("complete").asBoolean()).isTrue();
    assertThat(receipt.body().get("millisecondsToStop").asLong()).isZero();
  }

  @Test
  void theIdempotencyKeyNamesAnEventThatHasNoIdOfItsOwn() throws Exception {
    shop.post("/api/events", "key-9", event("page.viewed", "\"properties\": {}"));
    var again = shop.post("/api/events", "key-9", event("page.viewed", "\"properties\": {}"));

    assertThat(again.body().get("isNew").asBoolean()).isFalse();
  }

  @Test
  void anEventOfNobodyIsAProblem() throws Exception {
    var answer =
        shop.post(
            "/api/events",
            """
            {"contact": "nobody@stop-api.example", "name": "order.placed"}
            """);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(contacts.find(new EmailAddress("nobody@stop-api.example"))).isEmpty();
  }

  @Test
  void aBadEventSaysWhatIsWrong() throws Exception {
    assertRefused(400, "{\"contact\": \"" + contact.id() + "\"}", "name");
    assertRefused(400, event("no name at all", "\"id\": \"1\""), "no name at all");
    assertRefused(400, event("page.viewed", "\"occurredAt\": \"2999-01-01T00:00:00Z\""), "2999");
    assertRefused(400, event("page.viewed", "\"id\": \"\""), "");
    assertRefused(400, "{", "");
    assertThat(contacts.activity(contact.id())).isEmpty();
  }

  @Test
  void anErasureIsProvedAndMayBeSaidAgain() throws Exception {
    var first = shop.delete("/api/contacts/" + contact.email());
    var again = shop.delete("/api/contacts/" + contact.id());

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.body().get("reason").asString()).isEqualTo("ERASED");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body().get("id")).isEqualTo(first.body().get("id"));
    assertThat(contacts.find(contact.id())).isEmpty();
    assertThat(contacts.isSuppressed(contact.email())).isTrue();
  }

  @Test
  void aStopThatNobodyReportedIsAProblem() throws Exception {
    assertThat(shop.get("/api/stops/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(shop.get("/api/stops/nonsense").status()).isEqualTo(404);
  }

  private void assertRefused(int status, String body, String named) throws Exception {
    var answer = shop.post("/api/events", body);

    assertThat(answer.status()).as(body).isEqualTo(status);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.body().get("detail").asString()).as(body).contains(named);
  }

  private String event(String name, String more) {
    return "{\"contact\": \"%s\", \"name\": \"%s\", %s}".formatted(contact.email(), name, more);
  }
}
