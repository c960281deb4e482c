package dev.sortie.exit;

import static dev.sortie.enrollment.LedgerFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.Threads;
import dev.sortie.database.DatabaseTest;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.LedgerFixture;
import dev.sortie.shared.Ids;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ExitOutboxIT {

  private static final Instant LEASE_END = NOON.plus(Duration.ofMinutes(1));

  private final JdbcClient jdbc;
  private final LedgerFixture ledger;
  private final ExitMessageRepository outbox;
  private final Ids ids = new Ids(InstantSource.system(), new SecureRandom());

  ExitOutboxIT(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.ledger = new LedgerFixture(jdbc);
    this.outbox = new ExitMessageRepository(jdbc);
  }

  @BeforeEach
  void emptyOutbox() {
    jdbc.sql("delete from exit_messages").update();
  }

  @Test
  void theSecondMessageOfAContactWaitsForTheFirst() {
    Enrollment enrollment = ledger.active(ledger.contact(), 1);
    UUID first = activity(enrollment, ids.next());
    UUID second = activity(enrollment, ids.next());

    assertThat(claim()).containsExactly(first);
    assertThat(claim()).isEmpty();
    outbox.published(List.of(first), NOON, NOON);
    assertThat(claim()).containsExactly(second);
  }

  @Test
  void messagesOfOneCauseLeaveTogether() {
    Enrollment enrollment = ledger.active(ledger.contact(), 2);
    UUID cause = ids.next();
    UUID one = activity(enrollment, cause);
    UUID other = activity(enrollment, cause);

    assertThat(claim()).containsExactlyInAnyOrder(one, other);
  }

  @Test
  void oneThatTheEngineDidNotGetStaysFirst() {
    Enrollment enrollment = ledger.active(ledger.contact(), 3);
    UUID first = activity(enrollment, ids.next());
    activity(enrollment, ids.next());
    claim();

    outbox.postpone(List.of(first), NOON.plusSeconds(1));

    assertThat(claim()).isEmpty();
    assertThat(claimAt(NOON.plusSeconds(1))).containsExactly(first);
  }

  /** As after hours without an engine: each is due for long, and none overtakes. */
  @Test
  void stopsAndActivitiesOfAContactKeepTheirOrder() {
    Enrollment enrollment = ledger.active(ledger.contact(), 6);
    Enrollment other = ledger.active(enrollment.contact(), 7);
    UUID viewed = activity(enrollment, ids.next());
    UUID first = exit(enrollment);
    UUID clicked = activity(other, ids.next());
    UUID second = exit(other);

    List<UUID> order = new ArrayList<>();
    for (List<UUID> due = claim(); !due.isEmpty(); due = claim()) {
      order.addAll(due);
      outbox.published(due, NOON, NOON);
    }

    assertThat(order).containsExactly(viewed, first, clicked, second);
  }

  @Test
  void twoRelaysNeverTakeTheSameNorOvertake() {
    List<UUID> causes = new ArrayList<>();
    for (int contact = 0; contact < 200; contact++) {
      Enrollment enrollment = ledger.active(ledger.contact(), 1_000 + contact);
      for (int message = 0; message < 3; message++) {
        causes.add(activity(enrollment, ids.next()));
      }
    }

    var one = Threads.supply(this::relayAll);
    var other = Threads.supply(this::relayAll);

    List<UUID> relayed = new ArrayList<>(one.join());
    relayed.addAll(other.join());
    while (relayed.size() < causes.size()) {
      relayed.addAll(relayAll());
    }
    assertThat(relayed).containsExactlyInAnyOrderElementsOf(causes);
    assertThat(overtaken()).isZero();
  }

  @Test
  void anExitIsLookedAfterUntilTheEnrollmentIsOver() {
    Enrollment enrollment = ledger.active(ledger.contact(), 4);
    UUID exit = exit(enrollment);
    claim();
    outbox.published(List.of(exit), NOON, NOON.plusSeconds(5));

    assertThat(unconfirmed(NOON.plusSeconds(4))).isEmpty();
    assertThat(unconfirmed(NOON.plusSeconds(5))).containsExactly(exit);
    outbox.confirm(Map.of(enrollment.id(), NOON.plusMillis(80)));
    assertThat(unconfirmed(NOON.plusSeconds(60))).isEmpty();
  }

  @Test
  void anEndThatIsSeenBeforeTheAnswerIsNotedKeepsThatTheEngineWasTold() {
    Enrollment enrollment = ledger.active(ledger.contact(), 106);
    UUID exit = exit(enrollment);
    claim();
    outbox.confirm(Map.of(enrollment.id(), NOON.plusMillis(80)));

    outbox.published(List.of(exit), NOON.plusMillis(90), NOON.plusSeconds(5));

    assertThat(publishedAt(exit)).isEqualTo(NOON.plusMillis(80));
    assertThat(claimAt(NOON.plusSeconds(5))).isEmpty();
    assertThat(unconfirmed(NOON.plusSeconds(5))).isEmpty();
  }

  @Test
  void anEndThatCameBeforeTheAnswerWasNotedIsNotBeforeTheEngineWasTold() {
    Enrollment enrollment = ledger.active(ledger.contact(), 107);
    UUID exit = exit(enrollment);
    claim();
    outbox.published(List.of(exit), NOON.plusMillis(90), NOON.plusSeconds(5));

    outbox.confirm(Map.of(enrollment.id(), NOON.plusMillis(80)));

    assertThat(publishedAt(exit)).isEqualTo(NOON.plusMillis(80));
  }

  @Test
  void anEndBeforeTheMessageLeftMakesItNeedless() {
    Enrollment enrollment = ledger.active(ledger.contact(), 5);
    exit(enrollment);

    outbox.confirm(Map.of(enrollment.id(), NOON.plusMillis(80)));

    assertThat(claim()).isEmpty();
  }

  private Instant publishedAt(UUID exit) {
    return jdbc.sql("select published_at from exit_messages where id = :id")
        .param("id", exit)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private List<UUID> relayAll() {
    List<UUID> relayed = new ArrayList<>();
    List<UUID> some = claim();
    while (!some.isEmpty()) {
      jdbc.sql(
              """
              update exit_messages set published_at = clock_timestamp(), state = 'DONE'
              where id = any (cast(:ids as uuid[]))
              """)
          .param("ids", some.stream().map(UUID::toString).toArray(String[]::new))
          .update();
      relayed.addAll(some);
      some = claim();
    }
    return relayed;
  }

  private long overtaken() {
    return jdbc.sql(
            """
            select count(*) from exit_messages later
            join exit_messages earlier using (contact_id)
            where earlier.position < later.position and earlier.published_at > later.published_at
            """)
        .query(Long.class)
        .single();
  }

  private List<UUID> claim() {
    return claimAt(NOON);
  }

  private List<UUID> claimAt(Instant now) {
    return outbox.claim(50, now, LEASE_END).stream().map(ExitMessageRepository.Due::id).toList();
  }

  private List<UUID> unconfirmed(Instant now) {
    return outbox.claimUnconfirmed(50, now, now.plusSeconds(5)).stream()
        .map(ExitMessageRepository.Unconfirmed::id)
        .toList();
  }

  private UUID activity(Enrollment enrollment, UUID cause) {
    return insert(enrollment, cause, null);
  }

  private UUID exit(Enrollment enrollment) {
    StopRequest request =
        new StopRequest(
            enrollment.contact(), new StopReason.Unsubscribed("page"), ids.next().toString());
    StopId stop =
        new StopRepository(jdbc, ids, new NothingLeaves()).insert(request, NOON).orElseThrow();
    return insert(enrollment, stop.value(), stop);
  }

  private UUID insert(Enrollment enrollment, UUID cause, StopId stop) {
    UUID id = ids.next();
    outbox.insert(
        new ExitMessage(
            id,
            cause,
            stop,
            enrollment.contact(),
            enrollment.id(),
            enrollment.campaign(),
            "sortie.activity",
            enrollment.id().toString(),
            null,
            true),
        NOON);
    return id;
  }
}
