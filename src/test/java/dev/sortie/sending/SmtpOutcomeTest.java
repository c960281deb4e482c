package dev.sortie.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import dev.sortie.sending.SmtpOutcome.Accepted;
import dev.sortie.sending.SmtpOutcome.NotSent;
import dev.sortie.sending.SmtpOutcome.Stopped;
import dev.sortie.shared.EmailAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How mails share connections, and what ends an attempt apart from the faults of a server. */
class SmtpOutcomeTest {

  private final FaultServer server = new FaultServer();
  private final MailSettings settings = MailSettingsFixture.impatient();
  private final SmtpPool pool = pool(settings);

  @AfterEach
  void close() throws Exception {
    pool.destroy();
    server.close();
  }

  @Test
  void acceptsOnTheServersWord() throws Exception {
    assertThat(deliver()).isInstanceOf(Accepted.class);
    assertThat(server.mails()).hasSize(1);
  }

  @Test
  void asksTheServerToForgetAStoppedMailBeforeItsFirstByte() throws Exception {
    assertThat(deliver(() -> false)).isEqualTo(new Stopped());

    assertThat(server.commands()).doesNotContain("DATA");
    await().untilAsserted(() -> assertThat(server.commands()).endsWith("RSET"));
  }

  @Test
  void knowsThatNothingWasSentWhereTheLastLookFails() throws Exception {
    SmtpOutcome outcome =
        deliver(
            () -> {
              throw new IllegalStateException("the database is away");
            });

    assertThat(outcome)
        .asInstanceOf(type(NotSent.class))
        .satisfies(
            notSent -> {
              assertThat(notSent.phase()).isEqualTo(SmtpPhase.DATA);
              assertThat(notSent.detail()).contains("the database is away");
            });
    assertThat(server.mails()).isEmpty();
    assertThat(deliver()).isInstanceOf(Accepted.class);
  }

  @Test
  void asksOnlyOncePerMailWhetherItMayStillLeave() throws Exception {
    int[] asked = {0};

    deliver(() -> ++asked[0] > 0);

    assertThat(asked[0]).isEqualTo(1);
  }

  @Test
  void reusesAConnectionForAsManyMailsAsItShould() throws Exception {
    for (int mail = 0; mail < 7; mail++) {
      assertThat(deliver()).isInstanceOf(Accepted.class);
    }

    assertThat(server.connections()).isEqualTo(3);
  }

  @Test
  void connectsAnewWhenTheServerHungUpInBetween() throws Exception {
    deliver();
    server.hangUp();

    assertThat(deliver()).isInstanceOf(Accepted.class);
    assertThat(server.mails()).hasSize(2);
  }

  @Test
  void saysThatTheLoginIsRefused() throws Exception {
    SmtpPool withLogin = pool(MailSettingsFixture.withLogin());
    server.at("EHLO", "250-fault.example\r\n250 AUTH PLAIN").at("AUTH", "535 5.7.8 wrong");

    SmtpOutcome outcome = withLogin.deliver(mail(settings), "a@b.example", () -> true);

    assertThat(outcome)
        .asInstanceOf(type(NotSent.class))
        .extracting(NotSent::reason)
        .isEqualTo(SendReason.LOGIN_REFUSED);
    withLogin.destroy();
  }

  private SmtpOutcome deliver() throws Exception {
    return deliver(() -> true);
  }

  private SmtpOutcome deliver(BooleanSupplier mayLeave) throws Exception {
    return pool.deliver(mail(settings), "a@b.example", mayLeave);
  }

  private SmtpPool pool(MailSettings mailSettings) {
    MailServer mailServer = new MailServer(mailSettings, server);
    return new SmtpPool(
        mailServer, new MailServerStatus(mailServer, InstantSource.system()), mailSettings);
  }

  private static MimeMessage mail(MailSettings settings) throws Exception {
    return new LetterWriter(settings)
        .write(
            new Letter(
                EmailAddress.parse("a@b.example"),
                "<1@shop.example>",
                Instant.EPOCH,
                "Hi",
                "<p>.</p>",
                ".",
                new UnsubscribeWays(URI.create("https://shop.example/u/1"), null),
                "welcome.shop.example"));
  }
}
