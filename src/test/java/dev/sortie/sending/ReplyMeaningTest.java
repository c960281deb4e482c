package dev.sortie.sending;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyMeaningTest {

  @ParameterizedTest(name = "{1} at {0} means {2}, again {3}")
  @CsvSource({
    "RCPT, 550 5.1.1 no such user, NO_MAILBOX, false",
    "RCPT, 550 5.1.10 null MX, NO_MAILBOX, false",
    "RCPT, 550 5.2.1 disabled, NO_MAILBOX, false",
    "DOT, 550 5.7.13 account disabled, NO_MAILBOX, false",
    "RCPT, 550 no such user here, NO_MAILBOX, false",
    "RCPT, 551 moved, NO_MAILBOX, false",
    "RCPT, 552 5.2.2 full, MAILBOX_FULL, true",
    "RCPT, 452 4.2.2 full, MAILBOX_FULL, true",
    "RCPT, 450 4.2.0 greylisted, BUSY, true",
    "MAIL, 421 4.3.2 shutting down, BUSY, true",
    "DATA, 451 try again, BUSY, true",
    "DOT, 550 5.7.26 unauthenticated, OUR_AUTHENTICATION, true",
    "DOT, 550 5.7.515 access denied, OUR_AUTHENTICATION, true",
    "DOT, 421 4.7.30 DKIM, OUR_AUTHENTICATION, true",
    "DOT, 421 4.7.28 rate, REPUTATION, true",
    "DOT, 554 5.7.1 blocked, REPUTATION, false",
    "DOT, 554 policy, REPUTATION, false",
    "DOT, 552 5.3.4 too big, CONTENT, false",
    "DOT, 554 5.6.0 malformed, CONTENT, false",
    "MAIL, 503 5.5.1 sequence, OTHER_REFUSAL, false",
    "DOT, 550 no, OTHER_REFUSAL, false"
  })
  void readsWhoIsMeant(SmtpPhase phase, String answer, SendReason reason, boolean again) {
    SmtpReply reply = SmtpReply.parse(Integer.parseInt(answer.substring(0, 3)), answer);

    assertThat(ReplyMeaning.of(phase, reply)).isEqualTo(new ReplyMeaning(reason, again));
  }
}
