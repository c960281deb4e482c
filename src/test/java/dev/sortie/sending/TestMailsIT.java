package dev.sortie.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.SortieTest;
import dev.sortie.base.Texts;
import dev.sortie.campaign.MailFiles;
import dev.sortie.campaign.MailName;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactFixture;
import dev.sortie.contact.Contacts;
import dev.sortie.contact.SuppressionReason;
import dev.sortie.outbox.Outbox;
import dev.sortie.outbox.OutboxMail;
import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import dev.sortie.shared.EmailAddress;
import dev.sortie.shared.Ids;
import dev.sortie.template.RenderedMail;
import dev.sortie.template.TemplateFault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A test mail over the real way, into the inside mail server. */
@SortieTest
@RecordApplicationEvents
class TestMailsIT {

  private static final MailName NEWS = new MailName("news", "fr");

  @Autowired private TestMails tests;
  @Autowired private TestContent content;
  @Autowired private Contacts contacts;
  @Autowired private Outbox outbox;
  @Autowired private Deeds deeds;
  @Autowired private Ids ids;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationEvents events;

  @Test
  void arrivesMarkedAndCountsNowhere() throws Exception {
    Contact contact = contacts.upsert(ContactFixture.contactWithConsent(address().value()));
    EmailAddress to = contact.email();

    TestOutcome outcome = send(mail(contact), to, person());

    assertThat(outcome).isEqualTo(new TestOutcome.Accepted(to));
    OutboxMail arrived = outbox.mail(outbox.list(to.value(), 0, 1).getFirst().id()).orElseThrow();
    assertThat(arrived.entry().subject()).isEqualTo("[Test] News for " + to.value());
    assertThat(arrived.headers())
        .contains("X-Sortie-Test: yes")
        .doesNotContain("List-Unsubscribe")
        .doesNotContain("List-Id");
    assertThat(arrived.html()).contains("href=\"#\"").doesNotContain("/u/");
    assertThat(rows("select count(*) from sends where contact_id = :id", contact)).isZero();
    assertThat(rows("select count(*) from enrollments where contact_id = :id", contact)).isZero();
    assertThat(events.stream(Deed.class).filter(deed -> deed.kind().equals("mail")))
        .singleElement()
        .satisfies(
            deed -> {
              assertThat(deed.action()).isEqualTo("sending.test-sent");
              assertThat(deed.subject()).isEqualTo("news.fr.mjml");
              assertThat(deed.after()).doesNotContainValue(to.value());
            });
  }

  @Test
  void neverReachesWhoLeft() throws Exception {
    Contact contact = contacts.upsert(ContactFixture.contactWithConsent(address().value()));
    contacts.suppress(contact.id(), SuppressionReason.UNSUBSCRIBED, Instant.EPOCH);

    assertThat(send(mail(null), contact.email(), person()))
        .isEqualTo(new TestOutcome.NotToThem(contact.email()));
    assertThat(outbox.count(contact.email().value())).isZero();
  }

  @Test
  void neverReachesAContactWhoDidNotAgree() throws Exception {
    Contact contact = contacts.upsert(ContactFixture.contactWithoutConsent(address().value()));

    assertThat(send(mail(null), contact.email(), person()))
        .isEqualTo(new TestOutcome.NotToThem(contact.email()));
    assertThat(outbox.count(contact.email().value())).isZero();
  }

  @Test
  void neverReachesAnAddressThatWasErased() throws Exception {
    Contact contact = contacts.upsert(ContactFixture.contactWithConsent(address().value()));
    ContactFixture.erase(contacts, contact.id());

    assertThat(send(mail(null), contact.email(), person()))
        .isEqualTo(new TestOutcome.NotToThem(contact.email()));
  }

  @Test
  void tellsAFaultInsteadOfSending() throws Exception {
    TestMail broken = new TestMail(NEWS, new MailFiles("<mjml/>", null), "News", null);

    assertThat(send(broken, address(), person())).isInstanceOf(TestOutcome.NotReadable.class);
    assertThat(tests.preview(broken)).isInstanceOf(TemplateFault.class);
  }

  @Test
  void reportsTheWordsOfAServerThatRefuses() throws Exception {
    FaultServer server = new FaultServer().at("RCPT", "550 5.1.1 nobody here");
    MailSettings settings = MailSettingsFixture.impatient();
    MailServer mailServer = new MailServer(settings, server);
    SmtpPool pool =
        new SmtpPool(
            mailServer, new MailServerStatus(mailServer, InstantSource.system()), settings);
    try (server) {
      TestMails refused =
          new TestMails(
              content,
              new TestPost(
                  new LetterWriter(settings), pool, ids, InstantSource.system(), new Texts()),
              new TestAllowance(InstantSource.system()),
              contacts,
              deeds);

      assertThat(refused.send(mail(null), address(), "ada").get(30, TimeUnit.SECONDS))
          .isEqualTo(new TestOutcome.Refused("550 5.1.1 nobody here"));
    } finally {
      pool.destroy();
    }
  }

  @Test
  void stopsWhoSendsManyInARow() throws Exception {
    TestAllowance allowance = new TestAllowance(InstantSource.fixed(Instant.EPOCH));
    for (int i = 0; i < 10; i++) {
      assertThat(allowance.take("ada")).isTrue();
    }

    assertThat(allowance.take("ada")).isFalse();
    assertThat(allowance.take("bob")).isTrue();
  }

  @Test
  void readsAsTheContactWhoIsAskedFor() {
    Contact contact = contacts.upsert(ContactFixture.contactWithConsent(address().value()));

    assertThat(subject(mail(contact))).isEqualTo("News for " + contact.email());
    assertThat(subject(mail(null))).isEqualTo("News for camille.martin@example.com");
  }

  private String subject(TestMail mail) {
    return ((RenderedMail) tests.preview(mail)).subject();
  }

  private TestOutcome send(TestMail mail, EmailAddress to, String by) throws Exception {
    return tests.send(mail, to, by).get(30, TimeUnit.SECONDS);
  }

  private long rows(String sql, Contact contact) {
    return jdbc.sql(sql).param("id", contact.id().value()).query(Long.class).single();
  }

  private static TestMail mail(@Nullable Contact as) {
    String mjml =
        """
        <mjml>
          <mj-head><mj-title>News for {{ contact.email }}</mj-title></mj-head>
          <mj-body><mj-section><mj-column>
            <mj-text>Hello <a href="{{ unsubscribeUrl }}">Unsubscribe</a></mj-text>
          </mj-column></mj-section></mj-body>
        </mjml>
        """;
    return new TestMail(NEWS, new MailFiles(mjml, null), "News", as == null ? null : as.id());
  }

  private static EmailAddress address() {
    return EmailAddress.parse(UUID.randomUUID() + "@test-mails.example");
  }

  private static String person() {
    return UUID.randomUUID().toString();
  }
}
