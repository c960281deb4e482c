package dev.sortie.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.ApiCaller;
import dev.sortie.SortieTest;
import dev.sortie.access.ApiDocument.Call;
import dev.sortie.audit.AuditQuery;
import dev.sortie.audit.AuditSearch;
import dev.sortie.audit.Author.Kind;
import dev.sortie.campaign.CampaignFixture;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.contact.ContactFixture;
import dev.sortie.contact.ContactId;
import dev.sortie.contact.Contacts;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.sending.UnsubscribeLinks;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Each call of {@code openapi.yaml} that changes something leaves an entry in the audit log. Who
 * adds a call adds it here, or says below why it leaves none.
 */
@SortieTest
class EveryWriteIsAuditedIT {

  /** Calls that leave no entry, each with the reason. */
  private static final Map<String, String> NOT_KEPT =
      Map.of(
          "POST /api/campaigns/check", "a question with a long body: CheckApiIT, changesNothing");

  private static final Path DOCUMENT = Path.of("src/main/resources/static/openapi.yaml");
  private static final String CAMPAIGN = "audited";

  @LocalServerPort private int port;
  @Autowired private ApiKeys keys;
  @Autowired private AuditSearch search;
  @Autowired private Contacts contacts;
  @Autowired private Campaigns campaigns;
  @Autowired private PublishCampaign publish;
  @Autowired private UnsubscribeLinks links;

  private final String name = "EveryWriteIsAuditedIT " + UUID.randomUUID();
  private ApiCaller shop;
  private ContactId contact;
  private String token;

  @BeforeEach
  void aProgramAndAReader() {
    shop = new ApiCaller(port, keys.createLocally(name, Role.ADMIN));
    contact = somebody();
    token = links.token(contact, new EnrollmentId(UUID.randomUUID()));
    publish.deploy(CampaignFixture.campaign(CAMPAIGN), "ada");
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> campaigns.find(new CampaignKey("order-shipped")).isPresent());
  }

  @Test
  void eachWriteLeavesAnEntry() throws Exception {
    Map<String, Callable<Integer>> writes = writes();
    List<String> described =
        new ApiDocument(Files.readString(DOCUMENT))
            .calls().stream()
                .filter(call -> Set.of("POST", "PUT", "PATCH", "DELETE").contains(call.method()))
                .map(Call::name)
                .toList();

    assertThat(Stream.concat(writes.keySet().stream(), NOT_KEPT.keySet().stream()))
        .as("calls that this test makes, or that need no entry")
        .containsExactlyInAnyOrderElementsOf(described);
    for (var write : writes.entrySet()) {
      int before = entries(write.getKey());

      assertThat(write.getValue().call()).as(write.getKey()).isBetween(200, 299);

      assertThat(entries(write.getKey())).as("entries of " + write.getKey()).isGreaterThan(before);
    }
  }

  @Test
  void aBatchIsOneEntryThatCounts() throws Exception {
    String several =
        "[{\"email\": \"%1$s1@audited.example\"}, {\"email\": \"%1$s2@audited.example\"}]"
            .formatted(UUID.randomUUID());

    shop.post("/api/contacts", several);

    assertThat(search.page(ofShop(), 0, 10))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("contact.many-saved");
              assertThat(entry.after()).isEqualTo(Map.of("contacts", 2, "new", 2));
            });
  }

  @Test
  void namesNobodyButByTheId() throws Exception {
    for (Callable<Integer> write : writes().values()) {
      assertThat(write.call()).isBetween(200, 299);
    }

    assertThat(search.page(ofShop(), 0, 100))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.toString()).doesNotContain("@audited.example"));
  }

  /** In an order in which each can be done. */
  private Map<String, Callable<Integer>> writes() {
    Map<String, Callable<Integer>> writes = new LinkedHashMap<>();
    writes.put("POST /api/contacts", () -> shop.post("/api/contacts", newcomer()).status());
    writes.put(
        "POST /api/contacts/import",
        () -> shop.upload("/api/contacts/import", "people.csv", "email\n" + fresh()).status());
    writes.put("PUT /api/contacts/{contact}/tags/{tag}", () -> shop.put(tag()).status());
    writes.put("DELETE /api/contacts/{contact}/tags/{tag}", () -> shop.delete(tag()).status());
    writes.put(
        "POST /api/campaigns",
        () -> shop.upload("/api/campaigns", CAMPAIGN + ".bpmn", redrawn()).status());
    writes.put(
        "POST /api/campaigns/{key}/enrollments",
        () -> shop.post("/api/campaigns/audited/enrollments", contacts("")).status());
    writes.put("POST /api/campaigns/{key}/moves", () -> move().status());
    writes.put("POST /api/moves/{id}/undo", () -> undo().status());
    writes.put(
        "PUT /api/campaigns/{key}/state",
        () -> {
          String state = "/api/campaigns/audited/state";
          int paused = shop.put(state, "{\"paused\": true}").status();
          int resumed = shop.put(state, "{\"paused\": false}").status();
          return Math.max(paused, resumed);
        });
    writes.put(
        "POST /api/campaigns/{key}/stops",
        () ->
            shop.post("/api/campaigns/audited/stops", contacts(", \"reason\": \"over\"")).status());
    writes.put(
        "POST /api/events",
        () ->
            shop.post(
                    "/api/events",
                    "{\"contact\": \"%s\", \"name\": \"page.viewed\"}".formatted(contact))
                .status());
    writes.put("POST /u/{token}/preferences", () -> read("/preferences", "shown=offers"));
    writes.put("POST /u/{token}", () -> read("", ""));
    writes.put("POST /u/{token}/stay", () -> read("/stay", ""));
    writes.put(
        "POST /api/contacts/{contact}/stops",
        () -> shop.post("/api/contacts/" + contact + "/stops", complaint()).status());
    writes.put(
        "DELETE /api/contacts/{contact}", () -> shop.delete("/api/contacts/" + contact).status());
    return writes;
  }

  private int entries(String call) {
    return search.count(
        call.contains("/u/")
            ? new AuditQuery(
                new AuditQuery.Who(Kind.VISITOR, ""), null, contact.toString(), null, null)
            : ofShop());
  }

  private AuditQuery ofShop() {
    return new AuditQuery(new AuditQuery.Who(Kind.KEY, name), null, null, null, null);
  }

  private ContactId somebody() {
    return contacts.upsert(ContactFixture.contactWithConsent(fresh())).id();
  }

  private static String fresh() {
    return UUID.randomUUID() + "@audited.example";
  }

  private static String newcomer() {
    return "{\"email\": \"%s\", \"firstName\": \"Ada\"}".formatted(fresh());
  }

  private static String complaint() {
    return "{\"reason\": \"COMPLAINED\"}";
  }

  private String tag() {
    return "/api/contacts/" + contact + "/tags/audited";
  }

  private String contacts(String more) {
    return "{\"contacts\": [\"%s\"]%s}".formatted(contact, more);
  }

  /** Of somebody who is not there. */
  private ApiCaller.Answer move() throws Exception {
    return shop.post(
        "/api/campaigns/audited/moves",
        "{\"enrollments\": [\"%s\"], \"toVersion\": 1}".formatted(UUID.randomUUID()));
  }

  private ApiCaller.Answer undo() throws Exception {
    String move = "/api/moves/" + move().body().get("id").asString();
    await().atMost(Duration.ofMinutes(2)).until(() -> shop.get(move).body().has("finishedAt"));
    return shop.post(move + "/undo", "");
  }

  /** Another version each time. */
  private static String redrawn() {
    return CampaignFixture.diagram(CAMPAIGN).replace("One mail,", UUID.randomUUID() + ",");
  }

  private int read(String page, String form) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/u/" + token + page))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form, UTF_8))
            .build();
    try (HttpClient reader = HttpClient.newHttpClient()) {
      return reader.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }
}
