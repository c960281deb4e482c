package dev.sortie.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.ApiCaller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second application that is given a database and a gateway, here those of the first. */
class SecondNodeIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String CONTACT =
      """
      {"email": "ada@node.example", "consent": {"source": "A form"}}
      """;

  @TempDir Path folder;

  @Test
  void worksOnADatabaseAndAnEngineThatAreElsewhere() throws Exception {
    try (Installation first = new Installation(Files.createDirectory(folder.resolve("first")));
        Installation second = new Installation(Files.createDirectory(folder.resolve("second")))) {
      first.start();
      second.sharing(first).start();
      ApiCaller shop = new ApiCaller(second.port(), second.apiKey("shop", "ADMIN"));
      await()
          .atMost(PATIENCE)
          .until(() -> shop.get("/api/campaigns").body().toString().contains("welcome"));

      assertThat(shop.post("/api/contacts", CONTACT).status()).isEqualTo(200);
      shop.post("/api/campaigns/welcome/enrollments", "{\"contacts\": [\"ada@node.example\"]}");
      await().atMost(PATIENCE).until(() -> enrollments(shop).contains("\"ACTIVE\""));
      var left =
          shop.post(
              "/api/events", "{\"contact\": \"ada@node.example\", \"name\": \"order.placed\"}");
      String stop = left.body().at("/stop/id").asString();

      await()
          .atMost(PATIENCE)
          .until(() -> shop.get("/api/stops/" + stop).body().get("complete").asBoolean());
      assertThat(enrollments(shop)).contains("\"EXITED\"");
      assertThat(second.get("/actuator/health").statusCode()).isEqualTo(200);
      assertThat(second.data().resolve("engine")).doesNotExist();
    }
  }

  private static String enrollments(ApiCaller shop) throws IOException, InterruptedException {
    return shop.get("/api/enrollments?contact=ada@node.example").body().toString();
  }
}
