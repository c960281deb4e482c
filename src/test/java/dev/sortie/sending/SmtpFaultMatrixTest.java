package dev.sortie.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.shared.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What becomes of a mail, of its connection and of the next mail, for every way in which a server
 * can fail at every moment of a session. One row is one cell.
 *
 * <ul>
 *   <li><em>fresh</em>: the fault meets the first mail of a new connection: what is written into
 *       the ledger, and whether the server has the mail
 *   <li><em>used</em>: the same fault, once, on a connection that has carried a mail; {@code =}
 *       where it ends alike
 *   <li><em>next mail</em>: on which connection the mail after it goes through
 * </ul>
 *
 * A mail that is DEFERRED is tried again later, and never while the server has it.
 */
class SmtpFaultMatrixTest {

  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(2);
  private static final Instant NOW = Instant.parse("2026-06-15T08:00:00Z");
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  private static final Set<SendState> MAY_BE_THERE = Set.of(SendState.ACCEPTED, SendState.UNKNOWN);

  private final FaultServer server = new FaultServer();
  private SmtpPool pool = pool(100);

  /** What a server may do instead of answering as usual. */
  enum Fault {
    DROP(FaultServer.HANG_UP),
    BYE("421 4.3.2 closing"),
    LATER("451 4.3.0 later"),
    NO("554 5.7.1 no"),
    SILENT(FaultServer.SAY_NOTHING),
    SLOW(FaultServer.SAY_IT_LATE);

    private final String answer;

    Fault(String answer) {
      this.answer = answer;
    }
  }

  @AfterEach
  void close() throws Exception {
    pool.destroy();
    server.close();
  }

  @ParameterizedTest(name = "{0} at {1}: {2} because of {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # fault  | at      | fresh: state | reason        | phase   | has it | used: state | next mail
          DROP     | CONNECT | DEFERRED     | NO_CONNECTION | CONNECT | no     | -           | new
          BYE      | CONNECT | DEFERRED     | NO_CONNECTION | CONNECT | no     | -           | new
          LATER    | CONNECT | DEFERRED     | NO_CONNECTION | CONNECT | no     | -           | new
          NO       | CONNECT | DEFERRED     | NO_CONNECTION | CONNECT | no     | -           | new
          SILENT   | CONNECT | DEFERRED     | NO_CONNECTION | CONNECT | no     | -           | new
          SLOW     | CONNECT | ACCEPTED     |               | DONE    | yes    | -           | same

          DROP     | EHLO    | DEFERRED     | NO_CONNECTION | CONNECT | no     | -           | new
          BYE      | EHLO    | DEFERRED     | NO_CONNECTION | CONNECT | no     | -           | new
          # An old server does not know EHLO; it is greeted with HELO (RFC 5321 section 3.2).
          LATER    | EHLO    | ACCEPTED     |               | DONE    | yes    | -           | same
          NO       | EHLO    | ACCEPTED     |               | DONE    | yes    | -           | same
          SILENT   | EHLO    | DEFERRED     | NO_CONNECTION | CONNECT | no     | -           | new
          SLOW     | EHLO    | ACCEPTED     |               | DONE    | yes    | -           | same

          # Servers hang up on connections that rest, which shows here: once more on a new one.
          DROP     | MAIL    | DEFERRED     | NO_CONNECTION | MAIL    | no     | ACCEPTED    | new
          BYE      | MAIL    | DEFERRED     | BUSY          | MAIL    | no     | ACCEPTED    | new
          LATER    | MAIL    | DEFERRED     | BUSY          | MAIL    | no     | =           | same
          NO       | MAIL    | REFUSED      | REPUTATION    | MAIL    | no     | =           | same
          SILENT   | MAIL    | DEFERRED     | NO_CONNECTION | MAIL    | no     | =           | new
          SLOW     | MAIL    | ACCEPTED     |               | DONE    | yes    | =           | same

          DROP     | RCPT    | DEFERRED     | NO_CONNECTION | RCPT    | no     | =           | new
          BYE      | RCPT    | DEFERRED     | BUSY          | RCPT    | no     | =           | new
          LATER    | RCPT    | DEFERRED     | BUSY          | RCPT    | no     | =           | same
          NO       | RCPT    | REFUSED      | REPUTATION    | RCPT    | no     | =           | same
          SILENT   | RCPT    | DEFERRED     | NO_CONNECTION | RCPT    | no     | =           | new
          SLOW     | RCPT    | ACCEPTED     |               | DONE    | yes    | =           | same

          DROP     | DATA    | DEFERRED     | NO_CONNECTION | DATA    | no     | =           | new
          BYE      | DATA    | DEFERRED     | BUSY          | DATA    | no     | =           | new
          LATER    | DATA    | DEFERRED     | BUSY          | DATA    | no     | =           | same
          NO       | DATA    | REFUSED      | REPUTATION    | DATA    | no     | =           | same
          SILENT   | DATA    | DEFERRED     | NO_CONNECTION | DATA    | no     | =           | new
          SLOW     | DATA    | ACCEPTED     |               | DONE    | yes    | =           | same

          # From the dot on the server may have it: only an answer that it has not lets it go again.
          DROP     | .       | UNKNOWN      | ANSWER_LOST   | DOT     | yes    | =           | new
          BYE      | .       | DEFERRED     | BUSY          | DOT     | no     | =           | new
          LATER    | .       | DEFERRED     | BUSY          | DOT     | no     | =           | same
          NO       | .       | REFUSED      | REPUTATION    | DOT     | no     | =           | same
          SILENT   | .       | UNKNOWN      | ANSWER_LOST   | DOT     | yes    | =           | new
          SLOW     | .       | ACCEPTED     |               | DONE    | yes    | =           | same
          """)
  void writesWhatIsTrue(
      Fault fault,
      String at,
      SendState state,
      SendReason reason,
      SmtpPhase phase,
      String hasIt,
      String whenUsed,
      String next)
      throws Exception {
    server.once(at, fault.answer);

    Settlement fresh = settlement(deliver("<first@shop.example>", true));

    assertThat(fresh.state()).isEqualTo(state);
    assertThat(fresh.reason()).isEqualTo(reason);
    assertThat(fresh.phase()).isEqualTo(phase);
    assertThat(copies("<first@shop.example>")).isEqualTo(hasIt.equals("yes") ? 1 : 0);
    assertNextGoesThrough(next);

    if (!whenUsed.equals("-")) {
      server.once(at, fault.answer);
      Settlement used = settlement(deliver("<second@shop.example>", true));
      SendState expected = whenUsed.equals("=") ? state : SendState.valueOf(whenUsed);
      assertThat(used.state()).isEqualTo(expected);
      assertThat(copies("<second@shop.example>"))
          .isEqualTo(MAY_BE_THERE.contains(expected) ? 1 : 0);
      assertNextGoesThrough(whenUsed.equals("=") ? next : "same");
    }
    assertThat(server.failedAsTold()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aStopIsAStopWhateverTheServerSaysToIt(Fault atReset) throws Exception {
    server.once("RSET", atReset.answer);

    Settlement stopped = settlement(deliver("<first@shop.example>", false));

    assertThat(stopped.state()).isEqualTo(SendState.CANCELLED);
    assertThat(stopped.reason()).isEqualTo(SendReason.STOPPED);
    assertThat(copies("<first@shop.example>")).isZero();
    assertNextGoesThrough(atReset == Fault.SLOW ? "same" : "new");
    assertThat(server.failedAsTold()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aRefusalStandsWhateverTheServerSaysToTheReset(Fault atReset) throws Exception {
    server.once(".", Fault.NO.answer).once("RSET", atReset.answer);

    Settlement refused = settlement(deliver("<first@shop.example>", true));

    assertThat(refused.state()).isEqualTo(SendState.REFUSED);
    assertThat(refused.reply()).isEqualTo(SmtpReply.parse(554, Fault.NO.answer));
    assertNextGoesThrough(atReset == Fault.SLOW ? "same" : "new");
    assertThat(server.failedAsTold()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void nobodyWaitsForTheAnswerToAGoodbye(Fault atQuit) throws Exception {
    pool.destroy();
    pool = pool(1);
    server.once("QUIT", atQuit.answer);

    assertThat(settlement(deliver("<first@shop.example>", true)).state())
        .isEqualTo(SendState.ACCEPTED);
    long begun = System.nanoTime();
    assertNextGoesThrough("new");

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(ANSWER_TIMEOUT);
    assertThat(copies("<first@shop.example>")).isEqualTo(1);
  }

  private void assertNextGoesThrough(String connection) throws Exception {
    int before = server.connections();
    String id = "<next-" + UUID.randomUUID() + "@shop.example>";

    assertThat(deliver(id, true)).isInstanceOf(SmtpOutcome.Accepted.class);

    assertThat(copies(id)).isEqualTo(1);
    assertThat(server.connections() - before).isEqualTo(connection.equals("new") ? 1 : 0);
  }

  private SmtpOutcome deliver(String messageId, boolean mayLeave) throws Exception {
    return pool.deliver(mail(messageId), "a@b.example", () -> mayLeave);
  }

  /** How often the server has this mail and never said that it has not. */
  private long copies(String messageId) {
    return server.kept().stream().filter(mail -> mail.contains(messageId)).count();
  }

  private static Settlement settlement(SmtpOutcome outcome) {
    UUID id = new UUID(1, 2);
    Transmission first = new Transmission(new SendId(id), id, 1, "<1@shop.example>", NOW);
    return Settlement.of(outcome, first, NOW, TWO_DAYS);
  }

  private SmtpPool pool(int mailsPerConnection) {
    MailSettings settings = MailSettingsFixture.impatient(1, mailsPerConnection, ANSWER_TIMEOUT);
    MailServer mailServer = new MailServer(settings, server);
    return new SmtpPool(
        mailServer, new MailServerStatus(mailServer, InstantSource.system()), settings);
  }

  private static MimeMessage mail(String messageId) throws MessagingException {
    return new LetterWriter(MailSettingsFixture.impatient())
        .write(
            new Letter(
                EmailAddress.parse("a@b.example"),
                messageId,
                NOW,
                "Hi",
                "<p>.</p>",
                ".",
                new UnsubscribeWays(URI.create("https://shop.example/u/1"), null),
                "welcome.shop.example"));
  }
}
