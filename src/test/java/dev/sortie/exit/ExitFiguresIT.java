package dev.sortie.exit;

import static dev.sortie.enrollment.LedgerFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.contact.ContactId;
import dev.sortie.database.DatabaseTest;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.enrollment.LedgerFixture;
import dev.sortie.shared.Ids;
import dev.sortie.shared.SqlTimes;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The published figures against receipts whose times are known. */
@DatabaseTest
class ExitFiguresIT {

  private static final Instant EVENING = NOON.plus(Duration.ofHours(6));

  private static final AtomicLong INSTANCES = new AtomicLong();

  private final JdbcClient jdbc;
  private final LedgerFixture ledger;
  private final ExitMessageRepository outbox;
  private final ExitFiguresRepository figures;
  private final Ids ids = new Ids(InstantSource.system(), new SecureRandom());

  ExitFiguresIT(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.ledger = new LedgerFixture(jdbc);
    this.outbox = new ExitMessageRepository(jdbc);
    this.figures = new ExitFiguresRepository(jdbc);
  }

  @BeforeEach
  void nothingYet() {
    jdbc.sql("delete from exit_messages").update();
    jdbc.sql("delete from stops").update();
  }

  @Test
  void nothingIsNoTime() {
    ExitFigures none = read(ExitWindow.DAY);

    assertThat(none.timeToStop()).isEmpty();
    assertThat(none.stops()).isZero();
    assertThat(none.slots()).hasSize(25);
  }

  @Test
  void timesAreThoseThatOccurred() {
    for (int exit = 1; exit <= 100; exit++) {
      ended(stop(new StopReason.Unsubscribed("page"), NOON), NOON, Duration.ofMillis(exit * 10L));
    }

    ExitFigures day = read(ExitWindow.DAY);

    assertThat(day.timeToStop())
        .contains(
            new ExitFigures.Quantiles(
                Duration.ofMillis(500),
                Duration.ofMillis(950),
                Duration.ofMillis(990),
                Duration.ofMillis(1_000)));
    assertThat(day.bands().getFirst().exits()).as("under 50 ms").isEqualTo(4);
    assertThat(day.bands().stream().mapToLong(ExitFigures.Band::exits).sum()).isEqualTo(100);
    assertThat(day.timed()).isEqualTo(100);
  }

  @Test
  void whatTheEngineNeverHadToDoFlattersNobody() {
    Enrollment enrolled = ledger.enrolled(ledger.contact());
    StopId stop = stop(enrolled.contact(), new StopReason.Unsubscribed("page"), NOON);
    insert(enrolled, stop, NOON, NOON, false);

    ExitFigures day = read(ExitWindow.DAY);

    assertThat(day.exits()).isEqualTo(1);
    assertThat(day.timed()).isZero();
    assertThat(day.timeToStop()).isEmpty();
  }

  @Test
  void stopsCountByDoorInTheirHour() {
    stop(new StopReason.Unsubscribed("page"), NOON);
    stop(new StopReason.Complained("relay"), NOON.plusSeconds(60));
    stop(new StopReason.Converted("order.placed", Set.of()), NOON.plusSeconds(3_600));

    List<ExitFigures.Slot> slots = read(ExitWindow.DAY).slots();

    assertThat(slots)
        .contains(
            new ExitFigures.Slot(NOON, Map.of(ExitReason.UNSUBSCRIBED, 2L)),
            new ExitFigures.Slot(NOON.plusSeconds(3_600), Map.of(ExitReason.CONVERTED, 1L)));
    assertThat(read(ExitWindow.DAY).stops()).isEqualTo(3);
  }

  @Test
  void olderStopsAreInLongerWindowsOnly() {
    Instant lastWeek = EVENING.minus(Duration.ofDays(6));
    ended(stop(new StopReason.Unsubscribed("page"), lastWeek), lastWeek, Duration.ofMillis(40));

    assertThat(read(ExitWindow.DAY).exits()).isZero();
    assertThat(read(ExitWindow.WEEK).exits()).isEqualTo(1);
    assertThat(read(ExitWindow.ALL).exits()).isEqualTo(1);
  }

  @Test
  void whatIsNotOverIsOpen() {
    Enrollment inside = ledger.active(ledger.contact(), INSTANCES.incrementAndGet());
    insert(inside, stop(inside.contact(), new StopReason.Erased("api"), NOON), NOON, null, true);

    assertThat(read(ExitWindow.DAY).open()).isEqualTo(1);
    ExitHealth health = new ExitHealthRepository(jdbc).read();
    assertThat(health.waiting()).isEqualTo(1);
    assertThat(health.oldest()).contains(NOON);
  }

  @Test
  void aMailThatLeavesAfterTheExitIsNotedByTheDatabase() {
    Enrollment left = ledger.active(ledger.contact(), INSTANCES.incrementAndGet());
    leave(left, ExitReason.UNSUBSCRIBED);
    UUID send = send(left, "MARKETING");

    LateMailRepository late = new LateMailRepository(jdbc);
    List<LateMailRepository.Group> groups = late.groups(Instant.EPOCH);

    assertThat(groups).extracting(LateMailRepository.Group::mails).contains(1L);
    assertThat(late.list(Instant.EPOCH, groups)).extracting(LateMail::send).contains(send);
  }

  @Test
  void aMailThatWasLeavingBeforeIsNone() {
    Enrollment inside = ledger.active(ledger.contact(), INSTANCES.incrementAndGet());
    UUID send = send(inside, "MARKETING");

    leave(inside, ExitReason.UNSUBSCRIBED);
    jdbc.sql("update sends set state = 'ACCEPTED', settled_at = :at where id = :id")
        .param("at", SqlTimes.of(EVENING))
        .param("id", send)
        .update();

    assertThat(noted(send)).isFalse();
  }

  private boolean noted(UUID send) {
    return jdbc.sql("select count(*) > 0 from mails_after_exit where send_id = :id")
        .param("id", send)
        .query(Boolean.class)
        .single();
  }

  private ExitFigures read(ExitWindow window) {
    return figures.read(window, EVENING, ZoneOffset.UTC);
  }

  private Enrollment stop(StopReason reason, Instant at) {
    Enrollment inside = ledger.active(ledger.contact(), INSTANCES.incrementAndGet());
    StopId stop = stop(inside.contact(), reason, at);
    insert(inside, stop, at, null, true);
    return inside;
  }

  private StopId stop(ContactId contact, StopReason reason, Instant at) {
    return new StopRepository(jdbc, ids, new NothingLeaves())
        .insert(new StopRequest(contact, reason, ids.next().toString()), at)
        .orElseThrow();
  }

  private void insert(
      Enrollment enrollment, StopId stop, Instant at, Instant endedAt, boolean needed) {
    outbox.insert(
        new ExitMessage(
            ids.next(),
            stop.value(),
            stop,
            enrollment.contact(),
            enrollment.id(),
            enrollment.campaign(),
            "sortie.contact-unsubscribed",
            enrollment.id().toString(),
            endedAt,
            needed),
        at);
  }

  private void ended(Enrollment enrollment, Instant acceptedAt, Duration took) {
    jdbc.sql("update exit_messages set published_at = :at where enrollment_id = :id")
        .param("at", SqlTimes.of(acceptedAt))
        .param("id", enrollment.id().value())
        .update();
    outbox.confirm(Map.of(enrollment.id(), acceptedAt.plus(took)));
  }

  private void leave(Enrollment enrollment, ExitReason door) {
    jdbc.sql(
            """
            update enrollments set state = 'EXITING', exit_reason = :door, exiting_at = :at,
              stop_id = :stop
            where id = :id
            """)
        .param("door", door.name())
        .param("at", SqlTimes.of(NOON))
        .param("stop", ids.next())
        .param("id", enrollment.id().value())
        .update();
  }

  private UUID send(Enrollment enrollment, String category) {
    UUID id = ids.next();
    jdbc.sql(
            """
            insert into sends
              (id, enrollment_id, element_instance_key, process_instance_key, contact_id,
               campaign_key, campaign_version_id, element_id, template, category, message_id, state,
               node, lease_until, planned_at, transmitting_at)
            values (:id, :enrollment, 1, 1, :contact, :campaign, :version, 'sendTask_News', 'news',
              :category, '<1@test>', 'TRANSMITTING', :id, :at, :at, :at)
            """)
        .param("id", id)
        .param("enrollment", enrollment.id().value())
        .param("contact", enrollment.contact().value())
        .param("campaign", enrollment.campaign().value())
        .param("version", enrollment.version().value())
        .param("category", category)
        .param("at", SqlTimes.of(NOON.plusSeconds(1)))
        .update();
    return id;
  }
}
