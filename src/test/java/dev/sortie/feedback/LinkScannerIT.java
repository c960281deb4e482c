package dev.sortie.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.SortieTest;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.Contact;
import dev.sortie.contact.Contacts;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.outbox.Outbox;
import dev.sortie.sending.Sends;
import dev.sortie.sending.UnsubscribeLinks;
import dev.sortie.sending.UnsubscribeLinksFixture;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Security gateways follow every link of a mail, often as a browser would. Nothing that they do
 * changes anything; a POST does, which shows that the comparison can fail.
 */
@SortieTest
class LinkScannerIT {

  private static final String BROWSER =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/141.0.0.0 Safari/537.36";

  private static final List<Map<String, String>> DISGUISES =
      List.of(
          Map.of(),
          Map.of("Purpose", "prefetch", "User-Agent", BROWSER),
          Map.of("Sec-Purpose", "prefetch;prerender", "User-Agent", BROWSER),
          Map.of("Cookie", "JSESSIONID=0123; sortie-language=fr", "User-Agent", BROWSER),
          Map.of("User-Agent", "BarracudaCentral"));

  private static final List<String> READ =
      List.of(
          "select * from stops where contact_id = :contact",
          "select * from exit_messages where contact_id = :contact",
          "select s.* from suppressions s join contacts c using (address_key) where c.id = :contact",
          "select * from consents where contact_id = :contact",
          "select * from enrollments where contact_id = :contact",
          "select * from stop_gates where contact_id = :contact",
          "select * from activities where contact_id = :contact",
          "select * from contacts where id = :contact");

  @Autowired private Contacts contacts;
  @Autowired private Campaigns campaigns;
  @Autowired private Enrollments enrollments;
  @Autowired private Sends sends;
  @Autowired private Outbox outbox;
  @Autowired private UnsubscribeLinks links;
  @Autowired private JdbcClient jdbc;

  private final Reader scanner = new Reader();
  private MailedContact mailed;

  @BeforeEach
  void mailSomebody() {
    mailed = new MailedContact(contacts, campaigns, enrollments, sends, outbox);
  }

  @Test
  void followingEveryLinkInEveryDisguiseChangesNothing() throws Exception {
    MailedContact.Mailed ada = mailed.inside(Locale.ENGLISH);
    URI page = Reader.page(ada.mail());
    Set<URI> all = new LinkedHashSet<>(Reader.links(ada.mail()));
    all.addAll(scanner.linksOn(page));
    all.addAll(scanner.linksOn(Reader.below(page, "preferences")));
    all.add(Reader.below(page, "stay"));
    List<Object> before = everything(ada.contact());

    for (URI link : all) {
      for (Map<String, String> disguise : DISGUISES) {
        for (String method : List.of("HEAD", "GET", "OPTIONS")) {
          HttpResponse<String> answer = scanner.call(method, link, disguise);

          assertThat(answer.statusCode()).as("%s %s", method, link).isLessThan(500);
          assertThat(answer.headers().firstValue("Set-Cookie")).as(link.toString()).isEmpty();
        }
      }
    }

    assertThat(all).contains(page, Reader.below(page, "preferences"));
    assertThat(everything(ada.contact())).isEqualTo(before);
    scanner.post(page, "");
    assertThat(everything(ada.contact())).isNotEqualTo(before);
  }

  @Test
  void tokensThatAreNotRightAreRefusedAndTellNothing() throws Exception {
    Reader stranger = new Reader("127.0.0.66");
    MailedContact.Mailed bea = mailed.inside(Locale.ENGLISH);
    MailedContact.Mailed cid = mailed.inside(Locale.ENGLISH);
    URI page = Reader.page(bea.mail());
    assertThat(stranger.get(page.resolve("/u/cut")).body()).contains("This link does not work");
    List<Object> before = everything(bea.contact());

    for (String token : wrongTokens(bea.contact(), token(page), token(Reader.page(cid.mail())))) {
      URI wrong = page.resolve("/u/" + token);
      for (URI link : List.of(wrong, Reader.below(wrong, "preferences"))) {
        assertRefused(bea.contact(), stranger.get(link));
        assertRefused(bea.contact(), stranger.post(link, "shown=orders"));
      }
      assertRefused(bea.contact(), stranger.post(Reader.below(wrong, "stay"), ""));
    }

    assertThat(everything(bea.contact())).isEqualTo(before);
    HttpResponse<String> last = stranger.get(page.resolve("/u/" + "x".repeat(67)));
    assertThat(last.statusCode()).as("after so many tries").isEqualTo(429);
    assertThat(stranger.get(page).statusCode()).as("right tokens still work").isEqualTo(200);
    assertThat(stranger.post(page, "").statusCode()).isEqualTo(200);
    assertThat(contacts.isSuppressed(bea.contact().id())).isTrue();
    assertThat(contacts.isSuppressed(cid.contact().id())).isFalse();
  }

  private List<String> wrongTokens(Contact contact, String right, String someoneElses) {
    EnrollmentId enrollment = new EnrollmentId(UUID.randomUUID());
    return List.of(
        right.substring(0, 66),
        right.substring(0, 20),
        right + "A",
        "B" + right.substring(1),
        someoneElses.substring(0, 45) + right.substring(45),
        right.substring(0, 45) + someoneElses.substring(45),
        links.mailToken(contact.id(), enrollment),
        UnsubscribeLinksFixture.ofAnotherKey().token(contact.id(), enrollment));
  }

  private static void assertRefused(Contact contact, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isIn(404, 429);
    assertThat(answer.body())
        .contains("<title>")
        .doesNotContain(contact.email().masked())
        .doesNotContain("mailed.example");
  }

  private static String token(URI page) {
    return page.getPath().substring("/u/".length());
  }

  private List<Object> everything(Contact contact) {
    List<Object> rows = new ArrayList<>();
    for (String read : READ) {
      rows.add(
          jdbc.sql("select t::text from (" + read + ") t order by 1")
              .param("contact", contact.id().value())
              .query(String.class)
              .list());
    }
    return rows;
  }
}
