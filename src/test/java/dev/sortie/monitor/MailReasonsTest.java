package dev.sortie.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.contact.ContactId;
import dev.sortie.engine.Incident;
import dev.sortie.engine.InstanceTrace;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.sending.Send;
import dev.sortie.sending.SendId;
import dev.sortie.sending.SendReason;
import dev.sortie.sending.SendState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailReasonsTest {

  private static final Instant ENTERED = Instant.parse("2026-05-04T08:00:00Z");
  private static final Instant LATER = ENTERED.plus(Duration.ofHours(2));
  private static final Instant DUE = ENTERED.plus(Duration.ofDays(3));
  private static final EnrollmentId ID = new EnrollmentId(UUID.randomUUID());
  private static final ContactId CONTACT = new ContactId(UUID.randomUUID());
  private static final CampaignKey CAMPAIGN = new CampaignKey("welcome");

  @Test
  void saysWhatTheLedgerOfMailsSays() {
    assertThat(of(SendState.ACCEPTED, null)).isEqualTo(new MailAnswer.Sent(LATER));
    assertThat(of(SendState.HELD, SendReason.FREQUENCY_CAP))
        .isEqualTo(new MailAnswer.KeptBack(SendReason.FREQUENCY_CAP, DUE));
    assertThat(of(SendState.DEFERRED, SendReason.BUSY))
        .isEqualTo(new MailAnswer.KeptBack(SendReason.BUSY, DUE));
    assertThat(of(SendState.REFUSED, SendReason.NO_CONSENT))
        .isEqualTo(new MailAnswer.Refused(SendReason.NO_CONSENT, LATER));
    assertThat(of(SendState.UNKNOWN, SendReason.ANSWER_LOST))
        .isEqualTo(new MailAnswer.MayHaveArrived(LATER));
    assertThat(of(SendState.CANCELLED, SendReason.STOPPED))
        .isEqualTo(new MailAnswer.CalledBack(LATER));
    assertThat(of(SendState.TRANSMITTING, null)).isEqualTo(new MailAnswer.Leaving(LATER));
  }

  @Test
  void saysWhereTheContactWaitsBeforeIt() {
    InstanceStory story =
        new InstanceStory(
            enrollment(EnrollmentState.ACTIVE, null, null),
            trace(),
            List.of(),
            List.of(),
            List.of(),
            List.of(mail("hello", SendState.ACCEPTED, null)),
            List.of(),
            null);

    assertThat(MailReasons.of(story, "offer"))
        .isEqualTo(new MailAnswer.Ahead(List.of("timer_Week"), DUE));
  }

  @Test
  void saysWhatNeedsAPerson() {
    Incident incident = new Incident(1, 2, "task_Check", 3L, "JOB_NO_RETRIES", "no", ENTERED, null);
    InstanceStory story =
        new InstanceStory(
            enrollment(EnrollmentState.ACTIVE, null, null),
            trace(),
            List.of(),
            List.of(),
            List.of(incident),
            List.of(),
            List.of(),
            null);

    assertThat(MailReasons.of(story, "offer"))
        .isEqualTo(new MailAnswer.Obstructed("task_Check", null));
  }

  @Test
  void saysThatAMailWhoseStepIsStuckIsNotLookedAtAgain() {
    Incident incident = new Incident(1, 2, "send_Offer", 3L, "JOB_NO_RETRIES", "no", ENTERED, null);
    InstanceStory story =
        new InstanceStory(
            enrollment(EnrollmentState.ACTIVE, null, null),
            trace(),
            List.of(),
            List.of(),
            List.of(incident),
            List.of(mail("offer", SendState.HELD, SendReason.TEMPLATE)),
            List.of(),
            null);

    assertThat(MailReasons.of(story, "offer"))
        .isEqualTo(new MailAnswer.Obstructed("send_Offer", SendReason.TEMPLATE));
  }

  @Test
  void saysHowItEndedBeforeIt() {
    assertThat(without(EnrollmentState.EXITED, ExitReason.CONVERTED))
        .isEqualTo(new MailAnswer.LeftBefore(ExitReason.CONVERTED, LATER));
    assertThat(without(EnrollmentState.FINISHED, null)).isEqualTo(new MailAnswer.PassedBy(LATER));
    assertThat(without(EnrollmentState.FAILED, null)).isEqualTo(new MailAnswer.CutShort(LATER));
    assertThat(without(EnrollmentState.ENROLLED, null)).isEqualTo(new MailAnswer.Starting(ENTERED));
  }

  private static MailAnswer of(SendState state, @Nullable SendReason reason) {
    InstanceStory story =
        new InstanceStory(
            enrollment(EnrollmentState.ACTIVE, null, null),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(mail("offer", state, reason)),
            List.of(),
            null);
    return MailReasons.of(story, "offer");
  }

  private static MailAnswer without(EnrollmentState state, @Nullable ExitReason door) {
    Instant ended = state.isFinal() ? LATER : null;
    return MailReasons.of(
        new InstanceStory(
            enrollment(state, door, ended),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null),
        "offer");
  }

  private static Enrollment enrollment(
      EnrollmentState state, @Nullable ExitReason door, @Nullable Instant ended) {
    return new Enrollment(
        ID,
        CONTACT,
        CAMPAIGN,
        new CampaignVersionId(UUID.randomUUID()),
        state,
        7L,
        door,
        ENTERED,
        ENTERED,
        door == null ? null : LATER,
        ended);
  }

  private static InstanceTrace trace() {
    return new InstanceTrace(
        7,
        8,
        ID.value(),
        InstanceTrace.State.ACTIVE,
        ENTERED,
        Map.of(),
        List.of(
            new InstanceTrace.Place(
                9,
                "timer_Week",
                "INTERMEDIATE_CATCH_EVENT",
                InstanceTrace.State.ACTIVE,
                ENTERED,
                null)),
        List.of(new InstanceTrace.Wait(9, "timer_Week", DUE)));
  }

  private static Send mail(String template, SendState state, @Nullable SendReason reason) {
    boolean waits = state == SendState.HELD || state == SendState.DEFERRED;
    return new Send(
        new SendId(UUID.randomUUID()),
        ID,
        CONTACT,
        CAMPAIGN,
        template,
        "Hello",
        state,
        reason,
        null,
        1,
        ENTERED,
        LATER,
        state.isSettled() ? LATER : null,
        waits ? DUE : null);
  }
}
