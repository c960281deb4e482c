package dev.sortie.installation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.ApiCaller;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk with less room than the reserve: no new work, and whoever wants to leave still can. */
class FullDiskIT {

  private static final String CONTACT =
      """
      {"email": "ada@disk.example", "consent": {"source": "A form"}}
      """;
  private static final String ADA = "{\"contacts\": [\"ada@disk.example\"]}";
  private static final String ENROLL = "/api/campaigns/welcome/enrollments";

  @TempDir Path folder;

  @Test
  void takesNoNewWorkButEveryStop() throws Exception {
    try (Installation sortie = new Installation(folder)) {
      sortie.start();
      ApiCaller shop = new ApiCaller(sortie.port(), sortie.apiKey("shop", "ADMIN"));
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .until(
              () ->
                  shop.get("/api/campaigns").body().findValuesAsString("key").contains("welcome"));
      assertThat(shop.post("/api/contacts", CONTACT).status()).isEqualTo(200);
      assertThat(shop.post(ENROLL, "first", ADA).status()).isEqualTo(202);
      sortie.stop();

      sortie.with("SORTIE_DISK_RESERVE", "900000TB").start();

      assertRefused(shop.post(ENROLL, "second", ADA));
      assertRefused(shop.upload("/api/contacts/import", "people.csv", "mail\neve@disk.example\n"));
      assertRefused(shop.upload("/api/campaigns", "welcome.bpmn", another("welcome")));
      assertThat(shop.post(ENROLL, "first", ADA).status()).isEqualTo(202);
      var left =
          shop.post(
              "/api/events", "{\"contact\": \"ada@disk.example\", \"name\": \"order.placed\"}");
      assertThat(left.status()).isEqualTo(200);
      assertThat(left.body().at("/stop/reason").asString()).isEqualTo("CONVERTED");
    }
  }

  private static void assertRefused(ApiCaller.Answer answer) {
    assertThat(answer.status()).isEqualTo(507);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.body().get("title").asString()).isEqualTo("The disk is nearly full");
  }

  /** The campaign with one word changed, which makes another version of it. */
  private static String another(String campaign) throws Exception {
    return Files.readString(Path.of("processes", campaign, campaign + ".bpmn"))
        .replaceFirst("<bpmn:documentation>", "<bpmn:documentation>Again: ");
  }
}
