package dev.sortie.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.ApiCaller;
import dev.sortie.SortieTest;
import dev.sortie.access.ApiKeyFixture;
import dev.sortie.access.ApiKeys;
import dev.sortie.access.Role;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.monitor.InsideACampaign;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Programs that move people on the real engine. */
@SortieTest
class MovesApiIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @LocalServerPort private int port;
  @Autowired private ApplicationContext sortie;
  @Autowired private ApiKeys keys;
  @Autowired private Enrollments enrollments;

  private InsideACampaign inside;
  private ApiCaller shop;

  @BeforeEach
  void aProgram() {
    inside = InsideACampaign.of(sortie);
    shop = caller(Role.MARKETER);
  }

  @Test
  void aDryRunSaysWhatWouldHappenAndTouchesNothing() throws Exception {
    CampaignKey key = twoVersions("api-dry-run");
    EnrollmentId id = inside.waitingIn(key);

    var answer = shop.post(path(key) + "?dryRun=true", body(id, 1, "timer_ThreeDays"));
    var other = shop.post(path(key) + "?dryRun=true", body(id, 1, "sendTask_SendNews"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("moving").asInt()).isEqualTo(1);
    assertThat(answer.body().get("keepWaiting").asInt()).isEqualTo(1);
    assertThat(answer.body().get("kept").isEmpty()).isTrue();
    assertThat(other.body().get("hadMail").asInt()).isEqualTo(1);
    assertThat(sortie.getBean(Moves.class).of(id)).isEmpty();
  }

  @Test
  void aMoveIsFollowedAndTakenBack() throws Exception {
    CampaignKey key = twoVersions("api-move");
    EnrollmentId id = inside.waitingIn(key);
    var before = enrollments.find(id).orElseThrow().version();

    var answer = shop.post(path(key), body(id, 1, null));
    JsonNode done = finished(answer.body());

    assertThat(answer.status()).isEqualTo(202);
    assertThat(done.get("campaign").asString()).isEqualTo(key.value());
    assertThat(done.get("toVersion").asInt()).isEqualTo(1);
    assertThat(done.has("toStep")).isFalse();
    assertThat(done.get("requestedBy").asString()).startsWith("test ");
    assertThat(done.get("moved").asInt()).isEqualTo(1);
    assertThat(done.get("open").asInt()).isZero();
    assertThat(enrollments.find(id).orElseThrow().version()).isNotEqualTo(before);

    var undo = shop.post("/api/moves/" + done.get("id").asString() + "/undo", "");
    JsonNode back = finished(undo.body());

    assertThat(undo.status()).isEqualTo(202);
    assertThat(back.get("undoOf")).isEqualTo(done.get("id"));
    assertThat(back.get("moved").asInt()).isEqualTo(1);
    assertThat(enrollments.find(id).orElseThrow().version()).isEqualTo(before);
    assertProblem(
        shop.post("/api/moves/" + back.get("id").asString() + "/undo", ""),
        409,
        "recovery.move-is-undo");
  }

  @Test
  void theSameKeyAgainIsTheSameMove() throws Exception {
    CampaignKey key = twoVersions("api-once");
    EnrollmentId id = inside.waitingIn(key);
    String once = UUID.randomUUID().toString();

    JsonNode first = shop.post(path(key), once, body(id, 1, null)).body();
    var again = shop.post(path(key), once, body(id, 1, null));

    assertThat(again.status()).isEqualTo(202);
    assertThat(again.body().get("id")).isEqualTo(first.get("id"));
    assertProblem(shop.post(path(key), once, body(id, 2, null)), 409, "recovery.move-key-used");
    finished(first);
  }

  @Test
  void theSameKeyForOtherPeopleIsRefused() throws Exception {
    CampaignKey key = twoVersions("api-other-people");
    EnrollmentId id = inside.waitingIn(key);
    EnrollmentId other = inside.waitingIn(key);
    String once = UUID.randomUUID().toString();

    finished(shop.post(path(key), once, body(id, 1, null)).body());

    assertProblem(shop.post(path(key), once, body(other, 1, null)), 409, "recovery.move-key-used");
    assertThat(sortie.getBean(Moves.class).of(other)).isEmpty();
    assertThat(shop.post(path(key), once, body(id, 1, null)).status()).isEqualTo(202);
  }

  @Test
  void whoNobodyKnowsIsCounted() throws Exception {
    CampaignKey key = twoVersions("api-unknown");
    String stranger = UUID.randomUUID().toString();
    String once = UUID.randomUUID().toString();

    JsonNode would = shop.post(path(key) + "?dryRun=true", body(stranger, 1)).body();
    JsonNode done = finished(shop.post(path(key), once, body(stranger, 1)).body());

    assertThat(would.get("moving").asInt()).isZero();
    assertThat(would.get("kept").get("UNKNOWN").asInt()).isEqualTo(1);
    assertThat(done.get("kept").get("UNKNOWN").asInt()).isEqualTo(1);
    assertThat(shop.post(path(key), once, body(stranger, 1)).body().get("id"))
        .isEqualTo(done.get("id"));
  }

  @Test
  void whoStaysIsCountedByTheReason() throws Exception {
    CampaignKey key = twoVersions("api-kept");
    EnrollmentId id = inside.waitingIn(key);

    JsonNode done = finished(shop.post(path(key), body(id, 2, null)).body());

    assertThat(done.get("moved").asInt()).isZero();
    assertThat(done.get("kept").get("ALREADY_THERE").asInt()).isEqualTo(1);
  }

  @Test
  void refusesWhatItCanNotCarryOut() throws Exception {
    CampaignKey key = inside.publish("api-refused");
    String one = UUID.randomUUID().toString();

    assertProblem(
        shop.post("/api/campaigns/nobody-knows/moves", body(one, 1)), 404, "campaign.not-found");
    assertProblem(shop.post(path(key), body(one, 7)), 404, "campaign.version-not-found");
    assertProblem(
        shop.post(path(key), "{\"enrollments\": [\"%s\"]}".formatted(one)),
        400,
        "recovery.move-no-version");
    assertProblem(
        shop.post(path(key), body(new EnrollmentId(UUID.randomUUID()), 1, "exit_Converted")),
        400,
        "recovery.move-step");
    assertProblem(shop.post(path(key), "{\"toVersion\": 1}"), 400, "recovery.move-nobody");
    assertProblem(
        shop.post(path(key), "{\"enrollments\": [], \"toVersion\": 1}"),
        400,
        "recovery.move-nobody");
    assertProblem(shop.post(path(key), body("ada@node.example", 1)), 400, "recovery.move-no-id");
    String many = String.join("\",\"", Collections.nCopies(Moves.MOST + 1, one));
    assertProblem(shop.post(path(key), body(many, 1)), 413, "recovery.move-too-many");
    assertProblem(shop.get("/api/moves/" + one), 404, "recovery.move-not-found");
    assertProblem(shop.get("/api/moves/nonsense"), 404, "recovery.move-not-found");
    assertProblem(shop.post("/api/moves/" + one + "/undo", ""), 404, "recovery.move-not-found");
  }

  @Test
  void whoMayOnlyLookMovesNobody() throws Exception {
    ApiCaller watcher = caller(Role.MONITOR);
    CampaignKey key = inside.publish("api-watcher");
    String one = UUID.randomUUID().toString();

    assertThat(watcher.post(path(key), body(one, 1)).status()).isEqualTo(403);
    assertThat(watcher.post("/api/moves/" + one + "/undo", "").status()).isEqualTo(403);
    assertThat(watcher.get("/api/moves/" + one).status()).isEqualTo(404);
  }

  /** Version 2 is the live one, and has the steps of version 1. */
  private CampaignKey twoVersions(String name) {
    CampaignKey key = inside.publish(name);
    inside.publish().deploy(MovedCampaign.second(key), "test");
    return key;
  }

  private JsonNode finished(JsonNode move) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> shop.get("/api/moves/" + move.get("id").asString()).body(),
            now -> now.has("finishedAt"));
  }

  private static void assertProblem(ApiCaller.Answer answer, int status, String key) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
    assertThat(answer.body().get("type").asString()).isEqualTo("urn:sortie:problem:" + key);
  }

  private ApiCaller caller(Role role) {
    return new ApiCaller(port, ApiKeyFixture.key(keys, role));
  }

  private static String path(CampaignKey key) {
    return "/api/campaigns/" + key + "/moves";
  }

  private static String body(EnrollmentId id, int version, @Nullable String step) {
    return step == null
        ? body(id.toString(), version)
        : "{\"enrollments\": [\"%s\"], \"toVersion\": %d, \"toStep\": \"%s\"}"
            .formatted(id, version, step);
  }

  private static String body(String id, int version) {
    return "{\"enrollments\": [\"%s\"], \"toVersion\": %d}".formatted(id, version);
  }
}
