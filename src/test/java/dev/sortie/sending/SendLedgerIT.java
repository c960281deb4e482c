package dev.sortie.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sortie.contact.ContactId;
import dev.sortie.database.DatabaseTest;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.LedgerFixture;
import dev.sortie.guard.Category;
import dev.sortie.shared.Ids;
import dev.sortie.shared.Lease;
import dev.sortie.shared.SortieClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SendLedgerIT {

  private static final Instant NOW = Instant.parse("2026-06-15T08:00:00Z");
  private static final Lease LEASE = new Lease(Duration.ofSeconds(60));

  /** The time of this class stands still until a test moves it. */
  private final SortieClock clock = new SortieClock(new MovableTime());

  private Instant real = NOW;
  private final JdbcClient jdbc;
  private final Sends sends;
  private final SendLedger ledger;

  SendLedgerIT(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.sends = new Sends(jdbc);
    this.ledger = ledger();
  }

  @Test
  void letsOneOfManyDeliveriesOfAJobTransmit() throws Exception {
    Wanted wanted = wanted(enrollment(), 1);

    try (var deliveries = Executors.newFixedThreadPool(8)) {
      var tries =
          IntStream.range(0, 16)
              .mapToObj(number -> deliveries.submit(() -> transmit(wanted)))
              .toList();
      int won = 0;
      for (var one : tries) {
        won += one.get().isPresent() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
  }

  @Test
  void keepsTheMessageIdOverEveryAttempt() {
    Wanted wanted = wanted(enrollment(), 1);
    Transmission first = transmit(wanted).orElseThrow();
    putOff(first);

    Transmission second = transmit(wanted).orElseThrow();

    assertThat(second.messageId()).isEqualTo(first.messageId()).endsWith("@shop.example>");
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.attempt()).isEqualTo(2);
  }

  @Test
  void fencesTheLateResultOfAnEarlierAttempt() {
    Wanted wanted = wanted(enrollment(), 1);
    Transmission first = transmit(wanted).orElseThrow();
    putOff(first);
    assertThat(transmit(wanted)).isPresent();

    assertThat(ledger.settle(first, accepted(), NOW)).isFalse();
    assertThat(only(wanted).state()).isEqualTo(SendState.TRANSMITTING);
  }

  @Test
  void givesUpTheMailsOfANodeThatIsGoneAndNeverSendsThemAgain() {
    Wanted wanted = wanted(enrollment(), 1);
    Transmission lost = transmit(wanted).orElseThrow();
    SendLedger survivor = ledger();

    real = NOW.plus(LEASE.time()).plusSeconds(1);

    assertThat(survivor.giveUpLost(clock.instant())).contains(lost.id());
    assertThat(only(wanted).state()).isEqualTo(SendState.UNKNOWN);
    assertThat(only(wanted).reason()).isEqualTo(SendReason.NODE_LOST);
    assertThat(transmit(wanted)).isEmpty();
  }

  @Test
  void takesTheAnswerOfANodeThatOnlySlept() {
    Wanted wanted = wanted(enrollment(), 1);
    Transmission slept = transmit(wanted).orElseThrow();
    real = NOW.plus(LEASE.time()).plusSeconds(1);
    ledger().giveUpLost(clock.instant());

    assertThat(ledger.settle(slept, accepted(), NOW)).isTrue();
    assertThat(only(wanted).state()).isEqualTo(SendState.ACCEPTED);
  }

  @Test
  void keepsAliveWhatItTransmitsAlsoOverAJumpOfTheTimeMachine() {
    Wanted wanted = wanted(enrollment(), 1);
    Transmission mine = transmit(wanted).orElseThrow();

    clock.advance(Duration.ofDays(7));
    assertThat(ledger().giveUpLost(clock.instant())).doesNotContain(mine.id());

    real = NOW.plus(LEASE.time()).minusSeconds(1);
    ledger.renewLeases(List.of(mine.id()));
    real = NOW.plus(LEASE.time()).plusSeconds(30);
    assertThat(ledger().giveUpLost(clock.instant())).doesNotContain(mine.id());
  }

  @Test
  void givesUpWhatNobodyIsAtAlthoughItsNodeLives() {
    Wanted wanted = wanted(enrollment(), 1);
    Transmission forgotten = transmit(wanted).orElseThrow();
    Transmission mine = transmit(wanted(enrollment(), 2)).orElseThrow();

    real = NOW.plus(LEASE.time()).minusSeconds(1);
    ledger.renewLeases(List.of(mine.id()));
    real = NOW.plus(LEASE.time()).plusSeconds(1);

    assertThat(ledger.giveUpLost(clock.instant()))
        .contains(forgotten.id())
        .doesNotContain(mine.id());
  }

  @Test
  void countsTheMarketingMailsOfAllCampaigns() {
    Enrollment first = enrollment();
    Enrollment second = enrollmentOf(first.contact());
    assertThat(transmit(wanted(first, 1))).isPresent();

    Past past = ledger.past(wanted(second, 2), NOW.minus(Duration.ofDays(7)), 4);

    assertThat(past.state()).isNull();
    assertThat(past.marketingSends()).containsExactly(NOW);
  }

  @Test
  void doesNotCountTheMailItselfNorWhatWasNotSent() {
    Enrollment enrollment = enrollment();
    putOff(transmit(wanted(enrollment, 1)).orElseThrow());
    ledger.write(wanted(enrollment, 2), Entry.refused(SendReason.NO_CONSENT), NOW);

    Past past = ledger.past(wanted(enrollment, 1), NOW.minus(Duration.ofDays(7)), 4);

    assertThat(past.state()).isEqualTo(SendState.DEFERRED);
    assertThat(past.marketingSends()).isEmpty();
  }

  @Test
  void namesWhatIsInTransmissionForAStop() {
    Enrollment enrollment = enrollment();
    Transmission leaving = transmit(wanted(enrollment, 1)).orElseThrow();

    assertThat(sends.inTransmission(enrollment.contact().value()))
        .containsExactly(leaving.id().value());

    ledger.settle(leaving, accepted(), NOW);
    assertThat(sends.inTransmission(enrollment.contact().value())).isEmpty();
  }

  @Test
  void notesEachTimeThatAMailDoesNotLeaveAndTheSameReasonOnce() {
    Wanted wanted = wanted(enrollment(), 1);
    Instant morning = NOW.plus(Duration.ofHours(9));
    Instant later = morning.plus(Duration.ofDays(1));

    ledger.write(wanted, Entry.held(SendReason.WINDOW_CLOSED, null, morning), NOW);
    ledger.write(wanted, Entry.held(SendReason.WINDOW_CLOSED, null, morning), NOW);
    ledger.write(wanted, Entry.held(SendReason.FREQUENCY_CAP, null, later), morning);
    putOff(transmit(wanted).orElseThrow());
    ledger.settle(transmit(wanted).orElseThrow(), accepted(), later);

    assertThat(sends.decisionsOf(wanted.enrollment().id()))
        .extracting(
            PastDecision::state, PastDecision::reason, PastDecision::at, PastDecision::until)
        .containsExactly(
            tuple(SendState.HELD, SendReason.WINDOW_CLOSED, NOW, morning),
            tuple(SendState.HELD, SendReason.FREQUENCY_CAP, morning, later),
            tuple(SendState.DEFERRED, SendReason.BUSY, NOW, NOW.plusSeconds(1)));
  }

  private Optional<Transmission> transmit(Wanted wanted) {
    return ledger.write(wanted, Entry.transmitting("ada@mail.example", "Hello"), NOW);
  }

  private void putOff(Transmission transmission) {
    ledger.settle(
        transmission,
        new Settlement(
            SendState.DEFERRED, SendReason.BUSY, SmtpPhase.RCPT, null, "later", NOW.plusSeconds(1)),
        NOW);
  }

  private static Settlement accepted() {
    return new Settlement(
        SendState.ACCEPTED, null, SmtpPhase.DONE, SmtpReply.parse(250, "250 ok"), null, null);
  }

  private Send only(Wanted wanted) {
    return sends.ofEnrollment(wanted.enrollment().id()).getFirst();
  }

  /** Each one is another node. */
  private SendLedger ledger() {
    Ids ids = new Ids(clock, new SecureRandom());
    return new SendLedger(jdbc, ids, new Node(ids, clock, LEASE), MailSettingsFixture.impatient());
  }

  private Enrollment enrollment() {
    return enrollmentOf(new ContactId(UUID.randomUUID()));
  }

  private Enrollment enrollmentOf(ContactId contact) {
    return new LedgerFixture(jdbc).active(contact, UUID.randomUUID().getMostSignificantBits());
  }

  private static Wanted wanted(Enrollment enrollment, long step) {
    return new Wanted(
        new SendRequest(
            enrollment.id(),
            1,
            step,
            "sendTask_Hello",
            "hello",
            Category.MARKETING,
            null,
            List.of(),
            Set.of()),
        enrollment);
  }

  private final class MovableTime implements InstantSource {
    @Override
    public Instant instant() {
      return real;
    }
  }
}
