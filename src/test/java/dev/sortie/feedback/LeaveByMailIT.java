package dev.sortie.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.SortieTest;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactFixture;
import dev.sortie.contact.Contacts;
import dev.sortie.contact.EraseContact;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentState;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.outbox.Outbox;
import dev.sortie.outbox.OutboxEntry;
import dev.sortie.outbox.OutboxMail;
import dev.sortie.sending.Send;
import dev.sortie.sending.SendState;
import dev.sortie.sending.Sends;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the enrollment to the mail, and from the link in the mail to the exit. */
@SortieTest
class LeaveByMailIT {

  private static final CampaignKey ORDER_SHIPPED = new CampaignKey("order-shipped");
  private static final Pattern LIST_UNSUBSCRIBE = Pattern.compile("List-Unsubscribe:\\s*<([^>]+)>");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Autowired Contacts contacts;
  @Autowired Enrollments enrollments;
  @Autowired Outbox outbox;
  @Autowired Sends sends;
  @Autowired EraseContact erasing;

  @Autowired Campaigns campaigns;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void awaitTheCampaign() {
    await().atMost(PATIENCE).until(() -> campaigns.find(ORDER_SHIPPED).isPresent());
  }

  @Test
  void sendsTheMailOfAStepOnceWithEverythingInIt() {
    Contact ada = enrolled("ada@leave-by-mail.example", Locale.ENGLISH);

    OutboxMail mail = onlyMailTo(ada);

    assertThat(mail.html()).contains("/u/").doesNotContain("{{").doesNotContain("{%");
    assertThat(mail.text()).contains("/u/").doesNotContain("<");
    assertThat(mail.headers()).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    assertThat(sends.ofContact(ada.id(), 10))
        .singleElement()
        .satisfies(
            send -> {
              assertThat(send.state()).isEqualTo(SendState.ACCEPTED);
              assertThat(send.subject()).isEqualTo(mail.entry().subject());
              assertThat(send.attempt()).isEqualTo(1);
            });
  }

  @Test
  void changesNothingWhenALinkIsOnlyLookedAt() throws Exception {
    Contact bea = enrolled("bea@leave-by-mail.example", Locale.FRENCH);
    URI link = link(onlyMailTo(bea));

    HttpResponse<String> page = get(link);
    HttpResponse<String> head =
        http.send(
            HttpRequest.newBuilder(link)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("lang=\"fr\"", "b•••@leave-by-mail.example", "<form method=\"post\"")
        .doesNotContain("bea@", "<script");
    assertThat(page.body().length()).isLessThan(20_000);
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(contacts.isSuppressed(bea.id())).isFalse();
    assertThat(enrollments.activeOf(bea.id())).hasSize(1);
  }

  @Test
  void forgetsTheMailsOfAnErasedContactButNotThatTheyWereSent() {
    Contact fay = enrolled("fay@leave-by-mail.example", Locale.ENGLISH);
    onlyMailTo(fay);

    erasing.erase(fay.id());

    assertThat(outbox.count("fay@leave-by-mail.example")).isZero();
    assertThat(sends.ofContact(fay.id(), 10))
        .singleElement()
        .satisfies(
            send -> {
              assertThat(send.state()).isEqualTo(SendState.ACCEPTED);
              assertThat(send.subject()).isNull();
              assertThat(send.reply()).isNull();
            });
  }

  @Test
  void leavesEverythingByTheButtonOfThePage() throws Exception {
    Contact cid = enrolled("cid@leave-by-mail.example", Locale.ENGLISH);
    URI link = link(onlyMailTo(cid));
    Enrollment before = enrollments.activeOf(cid.id()).getFirst();

    HttpResponse<String> page = post(link, "");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Done. You are unsubscribed.");
    assertThat(contacts.isSuppressed(cid.id())).isTrue();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(enrollments.find(before.id()))
                    .hasValueSatisfying(
                        now -> {
                          assertThat(now.state()).isEqualTo(EnrollmentState.EXITED);
                          assertThat(now.exitReason()).isEqualTo(ExitReason.UNSUBSCRIBED);
                        }));
  }

  @Test
  void takesTheOneClickOfAMailProgramTwiceWithoutCookieOrRedirect() throws Exception {
    Contact dan = enrolled("dan@leave-by-mail.example", Locale.ENGLISH);
    URI link = link(onlyMailTo(dan));

    HttpResponse<String> first = post(link, "List-Unsubscribe=One-Click");
    HttpResponse<String> second = post(link, "List-Unsubscribe=One-Click");

    assertThat(List.of(first.statusCode(), second.statusCode())).containsOnly(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(contacts.isSuppressed(dan.id())).isTrue();
  }

  private Contact enrolled(String address, Locale language) {
    Contact contact =
        contacts.upsert(ContactFixture.contactWithConsent(address).withLanguage(language));
    enrollments.enroll(ORDER_SHIPPED, ContactSelection.of(contact.id()));
    return contact;
  }

  private OutboxMail onlyMailTo(Contact contact) {
    String address = contact.email().value();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                sends.ofContact(contact.id(), 10).stream()
                    .map(Send::state)
                    .anyMatch(SendState.ACCEPTED::equals));
    List<OutboxEntry> mails = outbox.list(address, 0, 10);
    assertThat(mails).hasSize(1);
    return outbox.mail(mails.getFirst().id()).orElseThrow();
  }

  private static URI link(OutboxMail mail) {
    Matcher header = LIST_UNSUBSCRIBE.matcher(mail.headers());
    assertThat(header.find()).isTrue();
    return URI.create(header.group(1));
  }

  private HttpResponse<String> get(URI link) throws Exception {
    return http.send(
        HttpRequest.newBuilder(link).header("Accept-Language", "en").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(URI link, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(link)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
