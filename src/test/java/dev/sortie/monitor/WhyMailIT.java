package dev.sortie.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.SortieTest;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactDraft;
import dev.sortie.contact.ContactId;
import dev.sortie.contact.Contacts;
import dev.sortie.contact.SuppressionReason;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.exit.StopReason;
import dev.sortie.exit.StopRequest;
import dev.sortie.exit.Stops;
import dev.sortie.sending.Send;
import dev.sortie.shared.EmailAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SortieTest
class WhyMailIT {

  @Autowired private ApplicationContext sortie;
  private InsideACampaign inside;
  @Autowired private WhyMail why;
  @Autowired private Enrollments enrollments;
  @Autowired private Contacts contacts;
  @Autowired private Stops stops;
  @Autowired private InstantSource time;

  @BeforeEach
  void campaigns() {
    inside = InsideACampaign.of(sortie);
  }

  @Test
  void saysWhenAMailServerTookIt() {
    CampaignKey key = inside.publish("why-sent");
    EnrollmentId id = inside.waitingIn(key);

    WhyMail.Answer answer = why.about(contact(id), key, "news");

    assertThat(answer.answer()).isInstanceOf(MailAnswer.Sent.class);
    assertThat(evidence(answer).mails()).extracting(Send::template).containsExactly("news");
  }

  @Test
  void saysWhereTheyWaitBeforeItAndShowsNoOtherMail() {
    CampaignKey key = inside.publish("why-ahead");
    EnrollmentId id = inside.waitingIn(key);

    WhyMail.Answer answer = why.about(contact(id), key, "second");

    assertThat(answer.answer())
        .isInstanceOfSatisfying(
            MailAnswer.Ahead.class,
            ahead -> {
              assertThat(ahead.here()).isEqualTo(List.of("timer_ThreeDays"));
              assertThat(ahead.due()).isAfter(time.instant().plus(Duration.ofDays(2)));
            });
    assertThat(evidence(answer).mails()).isEmpty();
  }

  @Test
  void saysByWhichDoorTheyLeftBeforeIt() {
    CampaignKey key = inside.publish("why-left");
    EnrollmentId id = inside.waitingIn(key);
    stops.stop(
        new StopRequest(contact(id), new StopReason.Unsubscribed("page"), "why/" + id.value()));
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> enrollments.find(id).orElseThrow().state() == EnrollmentState.EXITED);

    WhyMail.Answer answer = why.about(contact(id), key, "second");

    assertThat(answer.answer())
        .isInstanceOfSatisfying(
            MailAnswer.LeftBefore.class,
            left -> assertThat(left.door()).isEqualTo(ExitReason.UNSUBSCRIBED));
    assertThat(evidence(answer).stop()).isNotNull();
  }

  @Test
  void saysWhatKeepsSomebodyOutWhoWasNeverInside() {
    CampaignKey key = inside.publish("why-never");
    Contact ready = inside.contact();
    Contact unasked =
        contacts.upsert(ContactDraft.of(EmailAddress.parse("unasked@why-never.example")));
    Contact suppressed = inside.contact();
    contacts.suppress(suppressed.id(), SuppressionReason.COMPLAINT, time.instant());

    assertThat(why.about(ready.id(), key, "news")).isEqualTo(never(MailAnswer.Standing.MAY_ENTER));
    assertThat(why.about(unasked.id(), key, "news"))
        .isEqualTo(never(MailAnswer.Standing.NO_CONSENT));
    assertThat(why.about(suppressed.id(), key, "news"))
        .isEqualTo(never(MailAnswer.Standing.SUPPRESSED));
  }

  private static WhyMail.Answer never(MailAnswer.Standing standing) {
    return new WhyMail.Answer(new MailAnswer.NeverEntered(standing), null);
  }

  private static InstanceStory evidence(WhyMail.Answer answer) {
    return Objects.requireNonNull(answer.evidence());
  }

  private ContactId contact(EnrollmentId id) {
    return enrollments.find(id).orElseThrow().contact();
  }
}
