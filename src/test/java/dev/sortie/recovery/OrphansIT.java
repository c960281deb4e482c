package dev.sortie.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.SortieTest;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactFixture;
import dev.sortie.contact.Contacts;
import dev.sortie.engine.ElementCount;
import dev.sortie.engine.Engine;
import dev.sortie.engine.EngineRows;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.EnrollmentQuery;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.exit.LeavingCampaign;
import dev.sortie.exit.SweeperRepair;
import dev.sortie.exit.SweeperRepair.Done;
import dev.sortie.exit.SweeperRepair.Kind;
import dev.sortie.exit.SweeperRepairs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What runs on one side only, found by the sweeper's rounds. */
@SortieTest
class OrphansIT {

  private static final Duration PATIENCE = Duration.ofSeconds(150);

  @Autowired private PublishCampaign publish;
  @Autowired private Campaigns campaigns;
  @Autowired private Contacts contacts;
  @Autowired private Enrollments enrollments;
  @Autowired private Engine engine;
  @Autowired private EngineRows rows;
  @Autowired private SweeperRepairs repairs;
  @Autowired private JdbcClient jdbc;

  @Test
  void anInstanceThatIsGoneWithoutATraceIsMadeAgain() {
    CampaignKey key = LeavingCampaign.named("orphan-lost").publishedBy(publish);
    Enrollment lost = waitingIn(key);
    engine.cancel(lost.processInstanceKey()).toCompletableFuture().join();
    await().atMost(PATIENCE).until(() -> state(lost) == EnrollmentState.FAILED);
    jdbc.sql("delete from engine_process_instances where key = ?")
        .param(lost.processInstanceKey())
        .update();
    activeAgain(lost);

    await().atMost(PATIENCE).until(() -> repair(lost.id(), Done.RECREATED));

    Enrollment found = enrollments.find(lost.id()).orElseThrow();
    assertThat(found.state()).isEqualTo(EnrollmentState.ACTIVE);
    assertThat(found.processInstanceKey()).isNotNull().isNotEqualTo(lost.processInstanceKey());
    await().atMost(PATIENCE).until(() -> count(key).active() == 1);
  }

  @Test
  void anEndThatNobodyNotedIsNoted() {
    CampaignKey key = LeavingCampaign.named("orphan-ended").publishedBy(publish);
    Enrollment ended = waitingIn(key);
    engine.cancel(ended.processInstanceKey()).toCompletableFuture().join();
    await().atMost(PATIENCE).until(() -> state(ended) == EnrollmentState.FAILED);
    activeAgain(ended);

    await().atMost(PATIENCE).until(() -> repair(ended.id(), Done.FAILED));

    assertThat(state(ended)).isEqualTo(EnrollmentState.FAILED);
  }

  @Test
  void instancesThatRunForNobodyAreCancelled() {
    CampaignKey key = LeavingCampaign.named("orphan-stray").publishedBy(publish);
    Enrollment over = waitingIn(key);
    jdbc.sql("update enrollments set state = 'FAILED', ended_at = now() where id = ?")
        .param(over.id().value())
        .update();
    long foreign =
        engine
            .startAt(
                campaigns.require(key).live().processDefinitionKey(),
                Map.of("enrollmentId", UUID.randomUUID().toString()),
                List.of("gateway_Waits"))
            .toCompletableFuture()
            .join()
            .processInstanceKey();

    await().atMost(PATIENCE).until(() -> cancelled(foreign, Kind.UNKNOWN_IN_LEDGER));
    await()
        .atMost(PATIENCE)
        .until(() -> cancelled(over.processInstanceKey(), Kind.ENDED_IN_LEDGER));
    await().atMost(PATIENCE).until(() -> count(key).active() == 0);
  }

  private void activeAgain(Enrollment enrollment) {
    jdbc.sql("update enrollments set state = 'ACTIVE', ended_at = null where id = ?")
        .param(enrollment.id().value())
        .update();
  }

  private boolean repair(EnrollmentId enrollment, Done done) {
    return repairs.recent(100).stream()
        .anyMatch(
            repair ->
                repair.kind() == Kind.GONE_IN_ENGINE
                    && repair.done() == done
                    && enrollment.equals(repair.enrollment()));
  }

  private boolean cancelled(long instance, SweeperRepair.Kind kind) {
    return repairs.recent(100).stream()
        .anyMatch(
            repair ->
                repair.kind() == kind
                    && Long.valueOf(instance).equals(repair.processInstanceKey()));
  }

  private Enrollment waitingIn(CampaignKey key) {
    Contact contact =
        contacts.upsert(ContactFixture.contactWithConsent(UUID.randomUUID() + "@orphan.example"));
    enrollments.enroll(key, ContactSelection.of(contact.id()));
    await().atMost(PATIENCE).until(() -> count(key).active() == 1);
    return enrollments.search(new EnrollmentQuery(contact.id(), key, Set.of(), null, 1)).getFirst();
  }

  private EnrollmentState state(Enrollment enrollment) {
    return enrollments.find(enrollment.id()).orElseThrow().state();
  }

  private ElementCount count(CampaignKey key) {
    return rows.counts(campaigns.require(key).live().processDefinitionKey())
        .getOrDefault("gateway_Waits", ElementCount.NONE);
  }
}
