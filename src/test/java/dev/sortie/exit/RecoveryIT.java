package dev.sortie.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.SortieTest;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.contact.Consent;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactDraft;
import dev.sortie.contact.Contacts;
import dev.sortie.engine.ElementCount;
import dev.sortie.engine.Engine;
import dev.sortie.engine.EngineRows;
import dev.sortie.engine.TimeMachine;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentQuery;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.shared.EmailAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a crash can leave behind, and how it comes right by itself. */
@SortieTest
class RecoveryIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Autowired private PublishCampaign publish;
  @Autowired private Campaigns campaigns;
  @Autowired private Contacts contacts;
  @Autowired private Enrollments enrollments;
  @Autowired private Stops stops;
  @Autowired private SweeperRepairs repairs;
  @Autowired private Engine engine;
  @Autowired private EngineRows rows;
  @Autowired private TimeMachine timeMachine;
  @Autowired private JdbcClient jdbc;
  @Autowired private InstantSource time;

  @Test
  void anInstanceWhoseKeyWasNeverWrittenIsFoundAgain() {
    CampaignKey key = LeavingCampaign.named("recovery-found").publishedBy(publish);
    Enrollment running = waitingIn(key);

    jdbc.sql(
            """
            update enrollments
            set state = 'ENROLLED', process_instance_key = null, started_at = null,
              lease_until = '2000-01-01Z'
            where id = ?
            """)
        .param(running.id().value())
        .update();

    await().atMost(PATIENCE).until(() -> state(running) == EnrollmentState.ACTIVE);
    assertThat(enrollments.find(running.id()).orElseThrow().processInstanceKey())
        .isEqualTo(running.processInstanceKey());
    assertThat(entered(key)).isEqualTo(1);
  }

  @Test
  void aSecondInstanceOfAnEnrollmentIsCancelledBeforeItActs() {
    CampaignKey key = LeavingCampaign.named("recovery-twice").publishedBy(publish);
    Enrollment running = waitingIn(key);

    engine
        .start(
            campaigns.require(key).live().processDefinitionKey(),
            Map.of("enrollmentId", running.id().toString()))
        .toCompletableFuture()
        .join();

    await().atMost(PATIENCE).until(() -> count(key, "serviceTask_CheckCountry").terminated() == 1);
    assertThat(state(running)).isEqualTo(EnrollmentState.ACTIVE);
    assertThat(count(key, "gateway_Waits").active()).isEqualTo(1);
  }

  @Test
  void anExitThatTheEngineNeverShowsIsForcedAndSaysSo() {
    CampaignKey key = LeavingCampaign.named("recovery-forced").publishedBy(publish);
    Enrollment running = waitingIn(key);
    jdbc.sql("update enrollments set process_instance_key = 1 where id = ?")
        .param(running.id().value())
        .update();

    Receipt receipt =
        stops.stop(
            new StopRequest(
                running.contact(),
                new StopReason.TakenOut(key, "test"),
                UUID.randomUUID().toString()));
    lookAgainAndAgain(receipt);

    Receipt.Exit exit = stops.receipt(receipt.id()).orElseThrow().exits().getFirst();
    assertThat(exit.forcedAt()).isNotNull();
    assertThat(exit.endedAt()).isNotNull();
    assertThat(state(running)).isEqualTo(EnrollmentState.EXITED);
    assertThat(enrollments.find(running.id()).orElseThrow().exitReason())
        .isEqualTo(ExitReason.SUPERSEDED);
    assertThat(repairs.recent(50))
        .filteredOn(repair -> running.id().equals(repair.enrollment()))
        .extracting(SweeperRepair::done)
        .containsExactly(SweeperRepair.Done.ENDED, SweeperRepair.Done.CANCELLED);
  }

  /** Each jump is one look of the sweeper, however long it is. */
  private void lookAgainAndAgain(Receipt receipt) {
    for (int look = 1; look <= Sweeper.GIVE_UP_AT; look++) {
      int looks = look;
      await().atMost(PATIENCE).until(() -> published(receipt));
      timeMachine.advance(Sweeper.PATIENCE.plusSeconds(1));
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  looks(receipt) >= looks
                      || stops.receipt(receipt.id()).orElseThrow().isComplete());
    }
    await().atMost(PATIENCE).until(() -> stops.receipt(receipt.id()).orElseThrow().isComplete());
  }

  private boolean published(Receipt receipt) {
    return stops.receipt(receipt.id()).orElseThrow().exits().getFirst().publishedAt() != null;
  }

  private int looks(Receipt receipt) {
    return jdbc.sql("select attempts from exit_messages where stop_id = ?")
        .param(receipt.id().value())
        .query(Integer.class)
        .single();
  }

  private Enrollment waitingIn(CampaignKey key) {
    Contact contact =
        contacts.upsert(
            ContactDraft.of(new EmailAddress(UUID.randomUUID() + "@recovery.example"))
                .withConsent(new Consent.Given("test", "", time.instant())));
    enrollments.enroll(key, ContactSelection.of(contact.id()));
    await().atMost(PATIENCE).until(() -> count(key, "gateway_Waits").active() == 1);
    return enrollments.search(new EnrollmentQuery(contact.id(), key, Set.of(), null, 1)).getFirst();
  }

  private EnrollmentState state(Enrollment enrollment) {
    return enrollments.find(enrollment.id()).orElseThrow().state();
  }

  private long entered(CampaignKey key) {
    ElementCount starts = count(key, "start_Enrolled");
    return starts.active() + starts.completed();
  }

  private ElementCount count(CampaignKey key, String element) {
    return rows.counts(campaigns.require(key).live().processDefinitionKey())
        .getOrDefault(element, ElementCount.NONE);
  }
}
