package dev.sortie.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.sortie.ApiCaller;
import dev.sortie.installation.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A shop in which something of everything happens: Ada waits, Bob got stuck since the subject of
 * his mail is the name of a city that nobody told us, Cleo has left.
 */
final class MonitoredShop implements AutoCloseable {

  static final String BOB = "bob@monitored.example";
  private static final String CLEO = "cleo@monitored.example";

  private final Installation sortie;
  private final ApiCaller shop;
  private final String receipt;

  MonitoredShop(Path folder) throws IOException, InterruptedException {
    Path processes = folder.resolve("processes");
    OpenAllDay.copy(Path.of("processes", "welcome"), processes.resolve("welcome"));
    nameCityInSubject(processes.resolve(Path.of("welcome", "mails", "welcome.en.mjml")));
    sortie = new Installation(folder).with("SORTIE_PROCESSES_DIR", processes.toString()).start();
    shop = new ApiCaller(sortie.port(), sortie.apiKey("shop", "ADMIN"));
    await().atMost(Chromium.PATIENCE).until(() -> campaigns().contains("welcome"));
    people();
    receipt =
        shop.post("/api/contacts/" + CLEO + "/stops", "{\"reason\":\"UNSUBSCRIBED\"}")
            .body()
            .path("id")
            .asString();
  }

  /** Tells what Bob's mail needs. */
  void tellWhereBobLives() throws IOException, InterruptedException {
    shop.post(
        "/api/contacts", "{\"email\":\"%s\",\"attributes\":{\"city\":\"Lyon\"}}".formatted(BOB));
  }

  /** Everything that belongs to watching, with something to see on each page. */
  List<String> pages() throws IOException, InterruptedException {
    JsonNode bob = enrollment(BOB);
    JsonNode cleo = enrollment(CLEO);
    return List.of(
        "/campaigns",
        "/campaigns/welcome",
        "/campaigns/welcome/compare/1/1",
        "/drafts",
        "/tasks",
        "/monitor",
        "/monitor?campaign=welcome&status=stuck",
        "/monitor/instances/" + bob.path("id").asString(),
        "/monitor/instances/" + cleo.path("id").asString(),
        "/contacts/" + bob.path("contact").asString(),
        "/outbox",
        "/outbox/" + firstMail(),
        "/exits",
        "/settings",
        "/settings/accounts",
        "/exits/" + receipt);
  }

  Page open(BrowserContext person) throws IOException {
    Page page = person.newPage();
    Login.asAdmin(sortie, page);
    return page;
  }

  String url(String path) {
    return sortie.uri(path).toString();
  }

  @Override
  public void close() {
    sortie.close();
  }

  private void people() throws IOException, InterruptedException {
    String person =
        "{\"email\":\"%s\",\"language\":\"en\",\"consent\":{\"source\":\"form\"},\"attributes\":{%s}}";
    String city = "\"city\":\"Paris\"";
    String ada = "ada@monitored.example";
    shop.post(
        "/api/contacts",
        "[%s,%s,%s]"
            .formatted(
                person.formatted(ada, city),
                person.formatted(BOB, ""),
                person.formatted(CLEO, city)));
    shop.post(
        "/api/campaigns/welcome/enrollments",
        "{\"contacts\":[\"%s\",\"%s\",\"%s\"]}".formatted(ada, BOB, CLEO));
    for (String address : List.of(ada, BOB, CLEO)) {
      await()
          .atMost(Chromium.PATIENCE)
          .until(() -> enrollment(address).path("state").asString("").equals("ACTIVE"));
    }
  }

  private JsonNode enrollment(String address) throws IOException, InterruptedException {
    return shop.get("/api/enrollments?contact=" + address).body().path("enrollments").path(0);
  }

  /** As nobody has an address for it but the list, its number comes from the table. */
  private long firstMail() {
    return await()
        .atMost(Chromium.PATIENCE)
        .until(this::oldestMail, Optional::isPresent)
        .orElseThrow();
  }

  private Optional<Long> oldestMail() throws SQLException {
    try (Connection ledger = sortie.connect();
        ResultSet row =
            ledger.createStatement().executeQuery("select min(id) from outbox_messages")) {
      row.next();
      return Optional.ofNullable(row.getObject(1, Long.class));
    }
  }

  private String campaigns() throws IOException, InterruptedException {
    return shop.get("/api/campaigns").body().toString();
  }

  private static void nameCityInSubject(Path mail) throws IOException {
    Files.writeString(
        mail,
        Files.readString(mail)
            .replaceFirst("<mj-title>.*</mj-title>", "<mj-title>{{ contact.city }}</mj-title>"));
  }
}
