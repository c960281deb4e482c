package dev.sortie.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.SortieTest;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.campaign.Campaigns;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.monitor.InsideACampaign;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Two nodes that carry out the same move, each from what it read before the other began. */
@SortieTest
class MovedTwiceIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Autowired private ApplicationContext sortie;
  @Autowired private MovePlanner planner;
  @Autowired private MoveRepository repository;
  @Autowired private MoveQueue queue;
  @Autowired private MoveLeaving leaving;
  @Autowired private MoveArriving arriving;
  @Autowired private Campaigns campaigns;
  @Autowired private Enrollments enrollments;
  @Autowired private TransactionOperations transaction;
  @Autowired private JdbcClient jdbc;

  @Test
  void oneOfThemMovesAndTheOtherChangesNothing() {
    InsideACampaign inside = InsideACampaign.of(sortie);
    CampaignKey key = inside.publish("moved-twice");
    EnrollmentId id = inside.waitingIn(key);
    inside.publish().deploy(MovedCampaign.second(key), "test");
    CampaignVersionId next = campaigns.require(key).live().id();
    MoveId move = keptFromTheLoop(key, new MoveRequest(List.of(id), next, null));
    MoveQueue.Item read = queue.open(move, null, 1).getFirst();

    assertThat(leaving.of(read)).isEqualTo(MoveLeaving.Outcome.LEFT);
    assertThat(leaving.of(read)).isEqualTo(MoveLeaving.Outcome.LATER);
    assertThat(repository.find(move).orElseThrow().open()).isEqualTo(1);
    assertThat(arriving.of(List.of(read))).isTrue();
    Long instance = enrollments.find(id).orElseThrow().processInstanceKey();
    assertThat(arriving.of(List.of(read))).isTrue();
    assertThat(leaving.of(read)).isEqualTo(MoveLeaving.Outcome.LATER);

    queue.lease(move, Instant.EPOCH);
    Move done =
        await()
            .atMost(PATIENCE)
            .until(() -> repository.find(move).orElseThrow(), now -> now.finishedAt() != null);
    assertThat(done.moved()).isEqualTo(1);
    assertThat(done.kept()).isEmpty();
    assertThat(enrollments.find(id).orElseThrow().version()).isEqualTo(next);
    assertThat(enrollments.find(id).orElseThrow().processInstanceKey()).isEqualTo(instance);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(running(id)).containsExactly(instance));
  }

  /** As if a node had it that does not move. */
  private MoveId keptFromTheLoop(CampaignKey key, MoveRequest request) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              MoveId move =
                  repository.insert(
                      new MoveRepository.Asked(
                          key,
                          request.version(),
                          request.element(),
                          null,
                          "anna",
                          UUID.randomUUID().toString()),
                      () -> planner.plan(request));
              queue.lease(move, Instant.parse("2999-01-01T00:00:00Z"));
              return move;
            }));
  }

  private List<Long> running(EnrollmentId id) {
    return jdbc.sql(
            "select key from engine_process_instances where enrollment_id = :id and state = 'ACTIVE'")
        .param("id", id.value())
        .query(Long.class)
        .list();
  }
}
