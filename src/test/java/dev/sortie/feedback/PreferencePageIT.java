package dev.sortie.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.SortieTest;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.Consent;
import dev.sortie.contact.ConsentRecord;
import dev.sortie.contact.Contacts;
import dev.sortie.contact.SuppressionReason;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.exit.Receipt;
import dev.sortie.exit.StopReason;
import dev.sortie.exit.Stops;
import dev.sortie.feedback.MailedContact.Mailed;
import dev.sortie.outbox.Outbox;
import dev.sortie.sending.Sends;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Choosing topics, leaving all and taking it back, as the reader of a mail does it. */
@SortieTest
class PreferencePageIT {

  @Autowired private Contacts contacts;
  @Autowired private Campaigns campaigns;
  @Autowired private Sends sends;
  @Autowired private Outbox outbox;
  @Autowired private Enrollments enrollments;
  @Autowired private Stops stops;
  @Autowired private InstantSource time;

  private final Reader reader = new Reader();
  private MailedContact mailed;

  @BeforeEach
  void mailSomebody() {
    mailed = new MailedContact(contacts, campaigns, enrollments, sends, outbox);
  }

  @Test
  void showsTheTopicsAndWhatTheContactGets() throws Exception {
    URI page = preferences(mailed.inside(Locale.FRENCH));

    HttpResponse<String> shown = reader.get(page);

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body())
        .contains(
            "lang=\"fr\"", "Offres et rappels", "•••@mailed.example", "Se désinscrire de tout")
        .contains("value=\"offers\" checked")
        .doesNotContain("<script", "http://", "https://");
    assertThat(shown.body().indexOf("Se désinscrire de tout"))
        .as("to leave all comes first")
        .isLessThan(shown.body().indexOf("Offres et rappels"));
    assertThat(shown.body().length()).isLessThan(20_000);
  }

  @Test
  void leavingATopicEndsItsCampaignsAndNoOthers() throws Exception {
    Mailed ada = mailed.inside(Locale.ENGLISH);

    HttpResponse<String> saved =
        reader.post(preferences(ada), "shown=offers&shown=orders&topic=offers");

    assertThat(saved.body()).contains("Saved. You no longer get:");
    assertThat(contacts.get(ada.contact().id()).leftTopics()).containsExactly("orders");
    assertThat(contacts.isSuppressed(ada.contact().id())).isFalse();
    assertThat(stops.of(ada.contact().id()))
        .singleElement()
        .satisfies(
            receipt -> {
              assertThat(receipt.reason()).isEqualTo(new StopReason.LeftTopic("orders", "page"));
              assertThat(receipt.exits()).hasSize(1);
            });
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> enrollments.activeOf(ada.contact().id()).isEmpty());
  }

  @Test
  void aTopicIsTakenAgainAndLeftAgain() throws Exception {
    Mailed bea = mailed.inside(Locale.ENGLISH);
    URI page = preferences(bea);

    reader.post(page, "shown=offers");
    HttpResponse<String> twice = reader.post(page, "shown=offers");
    HttpResponse<String> again = reader.post(page, "shown=offers&topic=offers");
    reader.post(page, "shown=offers");

    assertThat(twice.body()).doesNotContain("Saved");
    assertThat(again.body()).contains("You get again: Offers and reminders.");
    assertThat(contacts.get(bea.contact().id()).leftTopics()).containsExactly("offers");
    assertThat(stops.of(bea.contact().id())).hasSize(2);
    assertThat(contacts.consentHistory(bea.contact().id()))
        .filteredOn(record -> record.purpose() == ConsentRecord.Purpose.TOPIC)
        .extracting(record -> record.decision().name())
        .containsExactly("WITHDRAWN", "GIVEN", "WITHDRAWN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "topic=offers", "shown=no-such", "shown=offers&topic=orders"})
  void aFormThatIsNotOursChangesNothingAndSaysSo(String form) throws Exception {
    Mailed cid = mailed.inside(Locale.ENGLISH);

    HttpResponse<String> answer = reader.post(preferences(cid), form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("This choice could not be saved");
    assertThat(contacts.get(cid.contact().id()).leftTopics()).isEmpty();
    assertThat(stops.of(cid.contact().id())).isEmpty();
  }

  @Test
  void whoLeftByMistakeStaysAfterAllAndMayLeaveAgain() throws Exception {
    Mailed dan = mailed.inside(Locale.ENGLISH);
    URI page = Reader.page(dan.mail());
    URI stay = Reader.below(page, "stay");

    assertThat(reader.post(page, "").body()).contains("I want to stay after all");
    assertThat(reader.get(preferences(dan)).body()).contains("I want to stay after all");
    HttpResponse<String> stayed = reader.post(stay, "");

    assertThat(stayed.body()).contains("You stay.");
    assertThat(contacts.get(dan.contact().id()).isMailable()).isTrue();
    assertThat(contacts.consentHistory(dan.contact().id()).getLast().source())
        .isEqualTo("leave page, unsubscribe taken back");
    assertThat(reader.post(stay, "").statusCode()).as("twice").isEqualTo(200);
    assertThat(contacts.consentHistory(dan.contact().id())).hasSize(3);
    reader.post(page, "");
    assertThat(contacts.isSuppressed(dan.contact().id())).isTrue();
    assertThat(stops.of(dan.contact().id())).extracting(Receipt::reason).hasSize(2);
  }

  @Test
  void whoComplainedIsNotBroughtBackByALink() throws Exception {
    Mailed eve = mailed.inside(Locale.ENGLISH);
    contacts.suppress(eve.contact().id(), SuppressionReason.COMPLAINT, time.instant());

    assertThat(reader.get(preferences(eve)).body()).doesNotContain("<form");
    HttpResponse<String> answer = reader.post(Reader.below(Reader.page(eve.mail()), "stay"), "");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(contacts.isSuppressed(eve.contact().id())).isTrue();
    assertThat(contacts.get(eve.contact().id()).consent()).isEqualTo(Consent.none());
  }

  @Test
  void publicAnswersTellNobodyAndAreKeptNowhere() throws Exception {
    Mailed fay = mailed.inside(Locale.ENGLISH);
    URI page = Reader.page(fay.mail());
    URI wrong = page.resolve("/u/wrong");

    for (HttpResponse<String> answer :
        List.of(
            reader.get(page),
            reader.get(preferences(fay)),
            reader.get(wrong),
            reader.post(preferences(fay), ""),
            reader.post(page, ""))) {
      assertHeader(answer, "Referrer-Policy", "no-referrer");
      assertHeader(answer, "X-Robots-Tag", "noindex, nofollow");
      assertHeader(answer, "X-Content-Type-Options", "nosniff");
      assertHeader(answer, "Cache-Control", "no-store");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
          .doesNotContain("script-src");
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(answer.body()).doesNotContain("<script");
    }
  }

  private static void assertHeader(HttpResponse<String> answer, String name, String value) {
    assertThat(answer.headers().firstValue(name)).as(name).hasValue(value);
  }

  private static URI preferences(Mailed mailed) {
    return Reader.below(Reader.page(mailed.mail()), "preferences");
  }
}
