package dev.sortie.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.sortie.SortieTest;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.ContactId;
import dev.sortie.engine.InstanceTrace;
import dev.sortie.engine.InstanceTraces;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.exit.StopReason;
import dev.sortie.exit.StopRequest;
import dev.sortie.exit.Stops;
import dev.sortie.monitor.InsideACampaign;
import dev.sortie.sending.Send;
import dev.sortie.sending.SendReason;
import dev.sortie.sending.SendState;
import dev.sortie.sending.Sends;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who are moved on the real engine: one mail, three days, and in version 2 another mail. */
@SortieTest
class MovesIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String WAIT = "timer_ThreeDays";
  private static final String MAIL = "sendTask_SendNews";
  private static final String LAST_MAIL = "sendTask_SendAgain";

  @Autowired private ApplicationContext sortie;
  @Autowired private Moves moves;
  @Autowired private Campaigns campaigns;
  @Autowired private Enrollments enrollments;
  @Autowired private InstanceTraces traces;
  @Autowired private Sends sends;
  @Autowired private Stops stops;
  @Autowired private JdbcClient jdbc;

  private InsideACampaign inside;

  @BeforeEach
  void inside() {
    inside = InsideACampaign.of(sortie);
  }

  @Test
  void inAnotherVersionTheWaitGoesOnWithWhatIsLeftOfIt() {
    CampaignKey key = inside.publish("move-version");
    EnrollmentId id = inside.waitingIn(key);
    Enrollment before = enrollment(id);
    Instant due = due(before);
    CampaignVersionId next = second(key);
    MoveRequest request = new MoveRequest(List.of(id), next, null);

    MovePreview preview = moves.preview(request);
    Move move = finished(moves.move(request, "anna", UUID.randomUUID().toString()));

    assertThat(preview).isEqualTo(new MovePreview(1, 0, 0, 1, Map.of()));
    assertThat(move.moved()).isEqualTo(1);
    Enrollment after = enrollment(id);
    assertThat(after.version()).isEqualTo(next);
    assertThat(after.state()).isEqualTo(EnrollmentState.ACTIVE);
    assertThat(after.processInstanceKey()).isNotNull().isNotEqualTo(before.processInstanceKey());
    assertThat(due(after)).isCloseTo(due, within(1, ChronoUnit.MINUTES));
    await().atMost(PATIENCE).until(() -> !trace(key(before)).runs());
    assertThat(enrollment(id).state()).isEqualTo(EnrollmentState.ACTIVE);
    assertThat(moves.of(id)).extracting(PastMove::by).containsExactly("anna");
  }

  @Test
  void whoHadAMailDoesNotGetItASecondTime() {
    CampaignKey key = inside.publish("move-mail");
    EnrollmentId id = inside.waitingIn(key);
    MoveRequest request = new MoveRequest(List.of(id), enrollment(id).version(), MAIL);

    MovePreview preview = moves.preview(request);
    finished(moves.move(request, "anna", UUID.randomUUID().toString()));

    assertThat(preview).isEqualTo(new MovePreview(1, 1, 1, 0, Map.of()));
    waitsAt(id, WAIT);
    assertThat(sends.ofEnrollment(id))
        .extracting(Send::state, Send::reason)
        .containsExactlyInAnyOrder(
            tuple(SendState.ACCEPTED, null), tuple(SendState.REFUSED, SendReason.HAD_BEFORE));
  }

  @Test
  void aMoveIsTakenBackWhileNothingWasSent() {
    CampaignKey key = inside.publish("move-undo");
    EnrollmentId stays = inside.waitingIn(key);
    Enrollment before = enrollment(stays);
    Instant due = due(before);
    CampaignVersionId next = second(key);
    Move move =
        finished(
            moves.move(
                new MoveRequest(List.of(stays), next, "timer_Week"),
                "anna",
                UUID.randomUUID().toString()));
    waitsAt(stays, "timer_Week");

    Move undone = finished(moves.undo(move.id(), "berta"));

    assertThat(undone.moved()).isEqualTo(1);
    Enrollment after = enrollment(stays);
    assertThat(after.version()).isEqualTo(before.version());
    assertThat(due(after)).isCloseTo(due, within(1, ChronoUnit.MINUTES));
    assertThat(moves.find(move.id()).orElseThrow().canBeUndone()).isFalse();
    assertThat(moves.undo(move.id(), "berta").id()).isEqualTo(undone.id());
  }

  @Test
  void aMoveIsNotTakenBackOnceAMailHasLeft() {
    CampaignKey key = inside.publish("move-sent");
    EnrollmentId id = inside.waitingIn(key);
    CampaignVersionId next = second(key);
    MoveRequest request = new MoveRequest(List.of(id), next, LAST_MAIL);

    MovePreview preview = moves.preview(request);
    Move move = finished(moves.move(request, "anna", UUID.randomUUID().toString()));
    waitsAt(id, "timer_Week");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(sends.ofEnrollment(id))
                    .extracting(Send::state)
                    .containsExactly(SendState.ACCEPTED, SendState.ACCEPTED));

    assertThat(preview.mailAtOnce()).isEqualTo(1);
    assertThat(preview.hadMail()).isZero();
    assertThat(moves.previewUndo(move.id()).kept()).containsEntry(MoveObstacle.SENT_SINCE, 1L);
    assertThat(finished(moves.undo(move.id(), "anna")).kept())
        .containsEntry(MoveObstacle.SENT_SINCE, 1L);
    assertThat(enrollment(id).version()).isEqualTo(next);
  }

  @Test
  void whoWasMovedLeavesAtOnce() {
    CampaignKey key = inside.publish("move-leave");
    EnrollmentId id = inside.waitingIn(key);
    ContactId contact = enrollment(id).contact();
    Move move =
        moves.move(
            new MoveRequest(List.of(id), second(key), null), "anna", UUID.randomUUID().toString());

    stops.stop(
        new StopRequest(
            contact, new StopReason.Suppressed("asked us to"), "move-leave/" + contact));
    finished(move);

    await().atMost(PATIENCE).until(() -> enrollment(id).state() == EnrollmentState.EXITED);
    await().atMost(PATIENCE).until(() -> traces.runningAmong(instances(id)).isEmpty());
  }

  @Test
  void whereTheEngineDoesNotTakeThemTheyGoOnWhereTheyWere() {
    CampaignKey key = inside.publish("move-refused");
    EnrollmentId id = inside.waitingIn(key);
    Enrollment before = enrollment(id);
    Instant due = due(before);
    CampaignVersionId next = second(key);
    jdbc.sql("update campaign_versions set process_definition_key = :key where id = :id")
        .param("key", 4711L)
        .param("id", next.value())
        .update();

    Move move =
        finished(
            moves.move(
                new MoveRequest(List.of(id), next, null), "anna", UUID.randomUUID().toString()));

    assertThat(move.kept()).containsEntry(MoveObstacle.REFUSED, 1L);
    Enrollment after = enrollment(id);
    assertThat(after.version()).isEqualTo(before.version());
    assertThat(after.state()).isEqualTo(EnrollmentState.ACTIVE);
    assertThat(due(after)).isCloseTo(due, within(1, ChronoUnit.MINUTES));
  }

  @Test
  void saysWhoCanNotBeMovedAndWhy() {
    CampaignKey key = inside.publish("move-obstacles");
    CampaignKey other = inside.publish("move-obstacles-other");
    EnrollmentId there = inside.waitingIn(key);
    EnrollmentId foreign = inside.waitingIn(other);
    EnrollmentId left = inside.waitingIn(key);
    ContactId leaver = enrollment(left).contact();
    stops.stop(new StopRequest(leaver, new StopReason.Suppressed("no"), "obstacles/" + leaver));
    CampaignVersionId version = enrollment(there).version();
    List<EnrollmentId> all = List.of(there, foreign, left);

    assertThat(moves.preview(new MoveRequest(all, version, WAIT)).kept())
        .isEqualTo(
            Map.of(
                MoveObstacle.ALREADY_THERE, 1L,
                MoveObstacle.OTHER_CAMPAIGN, 1L,
                MoveObstacle.NOT_INSIDE, 1L));
    assertThat(moves.preview(new MoveRequest(List.of(there), version, "exit_Converted")).kept())
        .isEqualTo(Map.of(MoveObstacle.NO_SUCH_STEP, 1L));
  }

  @Test
  void theSameRequestIsOneMove() {
    CampaignKey key = inside.publish("move-once");
    EnrollmentId id = inside.waitingIn(key);
    MoveRequest request = new MoveRequest(List.of(id), second(key), null);

    Move first = finished(moves.move(request, "anna", "move-once"));

    assertThat(moves.move(request, "anna", "move-once")).isEqualTo(first);
    await().atMost(PATIENCE).until(() -> instances(id).size() == 2);
    assertThat(moves.of(id)).hasSize(1);
  }

  /** Another version: after the wait a mail and a week. */
  private CampaignVersionId second(CampaignKey key) {
    inside.publish().deploy(MovedCampaign.second(key), "test");
    return campaigns.require(key).live().id();
  }

  private Move finished(Move move) {
    return await()
        .atMost(PATIENCE)
        .until(() -> moves.find(move.id()).orElseThrow(), now -> now.finishedAt() != null);
  }

  private Enrollment enrollment(EnrollmentId id) {
    return enrollments.find(id).orElseThrow();
  }

  private static long key(Enrollment enrollment) {
    Long key = enrollment.processInstanceKey();
    assertThat(key).isNotNull();
    return key;
  }

  private Instant due(Enrollment enrollment) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> {
              InstanceTrace trace = found(key(enrollment));
              return trace == null ? List.<InstanceTrace.Wait>of() : trace.waits();
            },
            waits -> waits.size() == 1)
        .getFirst()
        .dueAt();
  }

  private void waitsAt(EnrollmentId id, String element) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              Long key = enrollment(id).processInstanceKey();
              InstanceTrace trace = key == null ? null : found(key);
              return trace != null
                  && trace.tokens().stream()
                      .map(InstanceTrace.Place::elementId)
                      .toList()
                      .equals(List.of(element));
            });
  }

  private InstanceTrace trace(long key) {
    InstanceTrace trace = found(key);
    assertThat(trace).isNotNull();
    return trace;
  }

  private @Nullable InstanceTrace found(long key) {
    return traces.of(List.of(key)).get(key);
  }

  private List<Long> instances(EnrollmentId id) {
    return jdbc.sql("select key from engine_process_instances where enrollment_id = :id")
        .param("id", id.value())
        .query(Long.class)
        .list();
  }
}
