package dev.sortie.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.sortie.sending.SmtpOutcome.Accepted;
import dev.sortie.sending.SmtpOutcome.Answered;
import dev.sortie.sending.SmtpOutcome.Lost;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an attempt is taken for, by where the server fails it. */
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

  @ParameterizedTest
  @CsvSource({
    "MAIL, 451 4.3.0 later, MAIL", "MAIL, 550 5.7.1 no, MAIL",
    "RCPT, 450 4.2.0 grey, RCPT", "RCPT, 550 5.1.1 unknown, RCPT",
    "DATA, 451 4.3.0 later, DATA", "DATA, 554 5.7.1 no, DATA",
    "., 451 4.3.0 later, DOT", "., 554 5.7.1 spam, DOT"
  })
  void takesARefusalForWhatItIs(String command, String reply, SmtpPhase phase) throws Exception {
    server.at(command, reply);

    assertThat(deliver())
        .asInstanceOf(type(Answered.class))
        .satisfies(
            answer -> {
              assertThat(answer.phase()).isEqualTo(phase);
              assertThat(answer.reply().text()).isEqualTo(reply);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT", "MAIL", "RCPT", "DATA"})
  void knowsThatNothingWasSentWhenTheServerHangsUpBeforeTheDot(String command) throws Exception {
    server.at(command, FaultServer.HANG_UP);

    assertThat(deliver()).isInstanceOf(NotSent.class);
    assertThat(server.mails()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
  void knowsThatNothingWasSentWhenTheServerFallsSilentBeforeTheDot(String command)
      throws Exception {
    server.at(command, FaultServer.SAY_NOTHING);

    assertThat(deliver()).isInstanceOf(NotSent.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {FaultServer.HANG_UP, FaultServer.SAY_NOTHING})
  void doesNotKnowWhenNoAnswerFollowsTheDot(String fault) throws Exception {
    server.at(".", fault);

    assertThat(deliver()).isInstanceOf(Lost.class);
    assertThat(server.mails()).as("the server has it").hasSize(1);
  }

  @Test
  void stopsBeforeTheFirstByteAndKeepsTheConnection() throws Exception {
    assertThat(deliver(() -> false)).isEqualTo(new Stopped());
    assertThat(server.commands()).contains("RSET").doesNotContain("DATA");

    assertThat(deliver()).isInstanceOf(Accepted.class);
    assertThat(server.connections()).isEqualTo(1);
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
                URI.create("https://shop.example/u/1"),
                "welcome.shop.example"));
  }
}
