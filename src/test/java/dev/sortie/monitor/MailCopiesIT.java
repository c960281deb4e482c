package dev.sortie.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.SortieTest;
import dev.sortie.campaign.CampaignFixture;
import dev.sortie.campaign.PublishCampaign;
import dev.sortie.contact.ContactDraft;
import dev.sortie.contact.Contacts;
import dev.sortie.contact.EraseContact;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.sending.MailCopies;
import dev.sortie.sending.MailCopy;
import dev.sortie.sending.Send;
import dev.sortie.sending.Sends;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SortieTest
class MailCopiesIT {

  @Autowired private ApplicationContext sortie;
  private InsideACampaign inside;
  @Autowired private MailCopies copies;
  @Autowired private Sends sends;
  @Autowired private Enrollments enrollments;
  @Autowired private Contacts contacts;
  @Autowired private PublishCampaign publish;
  @Autowired private EraseContact erase;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void campaigns() {
    inside = InsideACampaign.of(sortie);
  }

  @Test
  void showsTheMailAsItLeftWhateverChangedSince() {
    Send mail = mail(inside.waitingIn(inside.publish("copy-kept")));
    rename(mail, "Somebody");
    publish.deploy(CampaignFixture.campaign("copy-kept", "Quite other words"), "test");

    MailCopy copy = copies.of(mail.id()).orElseThrow();

    assertThat(copy.asItLeft()).isTrue();
    assertThat(copy.html()).contains("News").doesNotContain("Quite other words");
    assertThat(copy.text()).contains("News");
    assertThat(copy.subject()).isEqualTo(mail.subject()).doesNotContain("Somebody");
    assertThat(copy.from()).isEqualTo("Sortie <hello@sortie.example>");
    assertThat(copy.to()).isEqualTo(contacts.get(mail.contact()).email().value());
  }

  @Test
  void writesItAgainFromItsVersionWhereItIsNotKeptAndSaysSo() {
    Send mail = mail(inside.waitingIn(inside.publish("copy-again")));
    jdbc.sql("delete from kept_mails where send_id = :id").param("id", mail.id().value()).update();
    publish.deploy(CampaignFixture.campaign("copy-again", "Quite other words"), "test");

    MailCopy copy = copies.of(mail.id()).orElseThrow();

    assertThat(copy.asItLeft()).isFalse();
    assertThat(copy.html()).contains("News").doesNotContain("Quite other words");
  }

  @Test
  void forgetsItWithItsContact() {
    Send mail = mail(inside.waitingIn(inside.publish("copy-erased")));

    erase.erase(mail.contact());

    assertThat(copies.of(mail.id())).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from kept_mails where contact_id = :contact")
                .param("contact", mail.contact().value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void packsAMail() {
    Send mail = mail(inside.waitingIn(inside.publish("copy-packed")));

    int packed =
        jdbc.sql("select length(parts) from kept_mails where send_id = :id")
            .param("id", mail.id().value())
            .query(Integer.class)
            .single();

    MailCopy copy = copies.of(mail.id()).orElseThrow();
    assertThat(packed).isLessThan((copy.html().length() + copy.text().length()) / 2);
  }

  private Send mail(EnrollmentId id) {
    return sends.ofEnrollment(id).getFirst();
  }

  private void rename(Send mail, String firstName) {
    Enrollment enrollment = enrollments.find(mail.enrollment()).orElseThrow();
    contacts.upsert(
        ContactDraft.of(contacts.get(enrollment.contact()).email())
            .withName(firstName, "")
            .withLanguage(Locale.ENGLISH));
  }
}
