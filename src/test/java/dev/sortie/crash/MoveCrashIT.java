package dev.sortie.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.ApiCaller;
import dev.sortie.campaign.CampaignFiles;
import dev.sortie.campaign.CampaignFixture;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.MailFiles;
import dev.sortie.campaign.MailName;
import dev.sortie.installation.Installation;
import dev.sortie.recovery.MovedCampaign;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;

/**
 * Everybody of a campaign is moved, and in the middle of it the application is killed, the second
 * time the broker with it.
 *
 * <p>The same moments again: {@code -Dcrash.seed=7}.
 */
class MoveCrashIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LEASE = Duration.ofSeconds(5);
  private static final CampaignKey KEY = new CampaignKey("move-crash");
  private static final int PEOPLE = 200;
  private static final int LONGEST_MILLIS = 250;

  private static final String OPEN =
      "select count(*) from moved_enrollments where state in ('PLANNED', 'LEFT')";
  private static final String WAITING =
      """
      select count(*) from enrollments e
      join engine_timers t on t.process_instance_key = e.process_instance_key
      where e.state = 'ACTIVE' and t.element_id = '%s'
      """;
  private static final String IN_THE_SECOND =
      """
      select count(*) from enrollments e join campaign_versions v on v.id = e.campaign_version_id
      where e.state = 'ACTIVE' and v.number = 2
      """;
  private static final String RUNNING =
      """
      select count(*) from engine_process_instances i join enrollments e on e.id = i.enrollment_id
      where i.state = 'ACTIVE'
      """;
  private static final String TWICE =
      """
      select count(*) from (
        select 1 from sends where state in ('ACCEPTED', 'UNKNOWN')
        group by enrollment_id, template having count(*) > 1) twice
      """;

  private final long seed = Long.getLong("crash.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @TempDir Path folder;

  @Test
  void everybodyIsMovedOnceHoweverOftenItIsCutOff() throws Exception {
    try (RecordingSink sink = new RecordingSink();
        Installation sortie =
            Trial.installation(folder, sink).with("SORTIE_LEASE", LEASE.toSeconds() + "s")) {
      sortie.start();
      ApiCaller shop = new ApiCaller(sortie.port(), sortie.apiKey("mover", "ADMIN"));
      publish(sortie, shop.key(), CampaignFixture.campaign(KEY.value()));
      enroll(shop);
      await()
          .atMost(PATIENCE)
          .until(() -> count(sortie, WAITING.formatted("timer_ThreeDays")) == PEOPLE);
      publish(sortie, shop.key(), MovedCampaign.second(KEY));

      String first = cutOff(sortie, shop, "\"toVersion\": 2", List.of(Kill.APPLICATION));
      assertMoved(sortie, shop, first, "timer_ThreeDays");
      String second =
          cutOff(
              sortie,
              shop,
              "\"toVersion\": 2, \"toStep\": \"sendTask_SendAgain\"",
              List.of(Kill.BROKER, Kill.APPLICATION));
      assertMoved(sortie, shop, second, "timer_Week");

      assertThat(sink.taken()).extracting(Taken::messageId).doesNotHaveDuplicates();
      assertThat(sink.taken().stream().collect(groupingBy(Taken::recipient, counting())).values())
          .as("seed " + seed)
          .allMatch(mails -> mails <= 2);
    }
  }

  /** Answers with the move, which goes on. */
  private String cutOff(Installation sortie, ApiCaller shop, String where, List<Kill> kills)
      throws Exception {
    List<String> everybody = texts(sortie, "select id::text from enrollments order by random()");
    String names = everybody.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
    var answer =
        shop.post(
            "/api/campaigns/" + KEY + "/moves",
            "{\"enrollments\": %s, %s}".formatted(names, where));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
    String move = answer.body().get("id").asString();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> count(sortie, OPEN) < PEOPLE);
    long end = System.nanoTime() + Duration.ofMillis(random.nextInt(LONGEST_MILLIS)).toNanos();
    while (System.nanoTime() < end && count(sortie, OPEN) > PEOPLE / 2) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    assertThat(count(sortie, OPEN)).as("seed " + seed).isPositive();
    Victims victims = new Victims(sortie, random);
    kills.forEach(victims::kill);
    sortie.start();
    return move;
  }

  private void assertMoved(Installation sortie, ApiCaller shop, String move, String step)
      throws Exception {
    JsonNode done =
        await()
            .atMost(PATIENCE)
            .ignoreExceptions()
            .until(() -> shop.get("/api/moves/" + move).body(), now -> now.has("finishedAt"));
    String seeded = "seed " + seed + ": " + done;
    long kept = done.get("kept").values().stream().mapToLong(JsonNode::asLong).sum();
    assertThat(done.get("moved").asLong() + done.get("over").asLong() + kept)
        .as(seeded)
        .isEqualTo(PEOPLE);
    assertThat(done.get("moved").asLong()).as(seeded).isEqualTo(PEOPLE);
    await().atMost(PATIENCE).until(() -> count(sortie, WAITING.formatted(step)) == PEOPLE);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              try (Connection connection = sortie.connect()) {
                assertThat(Agreement.missing(connection)).as(seeded).isEmpty();
              }
            });
    assertThat(count(sortie, IN_THE_SECOND)).as(seeded).isEqualTo(PEOPLE);
    assertThat(count(sortie, RUNNING)).as(seeded).isEqualTo(PEOPLE);
    assertThat(count(sortie, TWICE)).as(seeded).isZero();
  }

  private static void enroll(ApiCaller shop) throws IOException, InterruptedException {
    List<String> people =
        IntStream.range(0, PEOPLE).mapToObj(number -> number + "@move-crash.example").toList();
    String contacts =
        people.stream()
            .map("{\"email\": \"%s\", \"consent\": {\"source\": \"A form\"}}"::formatted)
            .collect(Collectors.joining(",", "[", "]"));
    assertThat(shop.post("/api/contacts", contacts).status()).isEqualTo(200);
    String body =
        people.stream().collect(Collectors.joining("\",\"", "{\"contacts\": [\"", "\"]}"));
    assertThat(shop.post("/api/campaigns/" + KEY + "/enrollments", body).status()).isEqualTo(202);
  }

  private static void publish(Installation sortie, String key, CampaignFiles campaign)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(sortie.uri("/api/campaigns"))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/zip")
            .POST(HttpRequest.BodyPublishers.ofByteArray(zip(campaign)))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
  }

  private static byte[] zip(CampaignFiles campaign) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(KEY + ".bpmn"));
      zip.write(campaign.bpmn());
      for (Map.Entry<MailName, MailFiles> mail : campaign.mails().entrySet()) {
        zip.putNextEntry(new ZipEntry("mails/" + mail.getKey().fileName()));
        zip.write(mail.getValue().mjml().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static long count(Installation sortie, String sql) throws SQLException {
    return Long.parseLong(texts(sortie, sql).getFirst());
  }

  private static List<String> texts(Installation sortie, String sql) throws SQLException {
    try (Connection connection = sortie.connect()) {
      return JdbcClient.create(new SingleConnectionDataSource(connection, true))
          .sql(sql)
          .query(String.class)
          .list();
    }
  }
}
