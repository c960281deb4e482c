package dev.sortie.exit;

import static dev.sortie.enrollment.LedgerFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.database.DatabaseTest;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.LedgerFixture;
import dev.sortie.shared.Ids;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ReceiptSearchIT {

  private static final AtomicLong INSTANCES = new AtomicLong();

  private final JdbcClient jdbc;
  private final LedgerFixture ledger;
  private final ExitMessageRepository outbox;
  private final ReceiptSearch receipts;
  private final Ids ids = new Ids(InstantSource.system(), new SecureRandom());

  ReceiptSearchIT(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.ledger = new LedgerFixture(jdbc);
    this.outbox = new ExitMessageRepository(jdbc);
    this.receipts = new ReceiptSearch(new ReceiptSearchRepository(jdbc));
  }

  @BeforeEach
  void nothingYet() {
    jdbc.sql("delete from exit_messages").update();
    jdbc.sql("delete from stops").update();
  }

  @Test
  void theNewestComesFirst() {
    StopId first = stop(new StopReason.Unsubscribed("page"), NOON).id();
    StopId second = stop(new StopReason.Unsubscribed("page"), NOON.plusSeconds(5)).id();

    assertThat(receipts.page(ReceiptQuery.ALL, 0, 10))
        .extracting(ReceiptLine::id)
        .containsExactly(second, first);
    assertThat(receipts.page(ReceiptQuery.ALL, 1, 10))
        .extracting(ReceiptLine::id)
        .containsExactly(first);
    assertThat(receipts.count(ReceiptQuery.ALL)).isEqualTo(2);
  }

  @Test
  void isFoundByEachCondition() {
    Stopped wanted = stop(new StopReason.Erased("api"), NOON.plusSeconds(10));
    stop(new StopReason.Unsubscribed("page"), NOON);
    Enrollment inside = wanted.enrollment();

    for (ReceiptQuery query :
        List.of(
            new ReceiptQuery(inside.contact(), null, null, null, null),
            new ReceiptQuery(null, inside.campaign(), null, null, null),
            new ReceiptQuery(null, null, "ERASED", null, null),
            new ReceiptQuery(null, null, null, NOON.plusSeconds(1), null),
            new ReceiptQuery(
                inside.contact(),
                inside.campaign(),
                "ERASED",
                NOON.plusSeconds(1),
                NOON.plusSeconds(11)))) {
      assertThat(receipts.page(query, 0, 10))
          .as("%s", query)
          .extracting(ReceiptLine::id)
          .containsExactly(wanted.id());
      assertThat(receipts.count(query)).as("%s", query).isEqualTo(1);
    }
    assertThat(receipts.count(new ReceiptQuery(null, null, null, null, NOON))).isZero();
    assertThat(receipts.count(new ReceiptQuery(null, new CampaignKey("other"), null, null, null)))
        .isZero();
  }

  @Test
  void saysWhatWasFoundAndHowLongItTook() {
    Stopped stopped = stop(new StopReason.Unsubscribed("page"), NOON);

    ReceiptLine open = receipts.page(ReceiptQuery.ALL, 0, 1).getFirst();
    outbox.confirm(Map.of(stopped.enrollment().id(), NOON.plusMillis(80)));
    ReceiptLine over = receipts.page(ReceiptQuery.ALL, 0, 1).getFirst();

    assertThat(open.exits()).isEqualTo(1);
    assertThat(open.open()).isEqualTo(1);
    assertThat(open.timeToStop()).isEmpty();
    assertThat(over.open()).isZero();
    assertThat(over.timeToStop()).contains(Duration.ofMillis(80));
  }

  private record Stopped(StopId id, Enrollment enrollment) {}

  private Stopped stop(StopReason reason, Instant at) {
    Enrollment inside = ledger.active(ledger.contact(), INSTANCES.incrementAndGet());
    StopId stop =
        new StopRepository(jdbc, ids, new NothingLeaves())
            .insert(new StopRequest(inside.contact(), reason, ids.next().toString()), at)
            .orElseThrow();
    outbox.insert(
        new ExitMessage(
            ids.next(),
            stop.value(),
            stop,
            inside.contact(),
            inside.id(),
            inside.campaign(),
            "sortie.contact-unsubscribed",
            inside.id().toString(),
            null,
            true),
        at);
    return new Stopped(stop, inside);
  }
}
