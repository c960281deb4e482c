package dev.sortie.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.Threads;
import dev.sortie.installation.Installation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;

/**
 * One of two nodes stands still for longer than its lease holds and then goes on as if nothing had
 * been; or the mail server stands still.
 */
class PausedNodeIT {

  private static final Duration PATIENCE = Duration.ofSeconds(150);

  private static Pair nodes;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    nodes = new Pair(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    nodes.close();
  }

  @Test
  void aMailThatWasInDataWhenItsNodeFellAsleepIsNamedInTheReceipt() throws Exception {
    UUID contact = nodes.contact();
    Hold hold = nodes.sink.holdAt("DATA", nodes.addressOf(contact));
    nodes.enroll(contact);
    Installation sleeper = nodes.named(hold.awaitArrival());
    UUID send = nodes.onlySend(contact);

    JsonNode receipt;
    try (Paused asleep = pause(sleeper)) {
      await().atMost(PATIENCE).until(() -> nodes.stateOf(send).equals("UNKNOWN"));
      receipt = nodes.ordered(contact, nodes.other(sleeper));
      await().atMost(PATIENCE).until(() -> nodes.isComplete(receipt, nodes.other(sleeper)));
    }
    hold.release();

    assertThat(leaving(receipt)).containsExactly(send);
    await().atMost(PATIENCE).until(() -> nodes.stateOf(send).equals("ACCEPTED"));
    assertThat(nodes.mailsOf(send)).isEqualTo(1);
    assertThat(nodes.enrollmentOf(contact)).isEqualTo("EXITED");
  }

  @Test
  void aMailThatHadNotBegunWhenItsNodeFellAsleepNeverLeavesAfterTheStop() throws Exception {
    int resets = nodes.sink.resets();
    UUID contact = nodes.contact();
    Hold hold = nodes.sink.holdAt("RCPT", nodes.addressOf(contact));
    nodes.enroll(contact);
    Installation sleeper = nodes.named(hold.awaitArrival());
    UUID send = nodes.onlySend(contact);

    try (Paused asleep = pause(sleeper)) {
      await().atMost(PATIENCE).until(() -> nodes.stateOf(send).equals("UNKNOWN"));
      JsonNode receipt = nodes.ordered(contact, nodes.other(sleeper));
      await().atMost(PATIENCE).until(() -> nodes.isComplete(receipt, nodes.other(sleeper)));
    }
    hold.release();

    await().atMost(PATIENCE).until(() -> nodes.sink.resets() > resets);
    await().atMost(PATIENCE).until(() -> nodes.thanksTo(contact) == 1);
    assertThat(nodes.mailsOf(send)).isZero();
    assertThat(nodes.stateOf(send)).isEqualTo("UNKNOWN");
    assertThat(nodes.enrollmentOf(contact)).isEqualTo("EXITED");
  }

  @Test
  void aNodeThatFellAsleepWhileItDecidedHoldsUpNoStopAndDecidesNothing() throws Exception {
    UUID contact = nodes.contact();
    Installation sleeper;
    Paused asleep;
    try (Connection blocker = nodes.first.connect()) {
      blocker.setAutoCommit(false);
      countMailsOf(contact, blocker);
      nodes.enroll(contact);
      await().atMost(PATIENCE).until(() -> !whoDecidesOn(contact).isEmpty());
      sleeper = nodes.named(whoDecidesOn(contact));
      asleep = pause(sleeper);
      blocker.commit();
    }
    Installation awake = nodes.other(sleeper);

    JsonNode receipt = nodes.ordered(contact, awake);

    asleep.close();
    assertThat(receipt.get("enrollments").size()).isEqualTo(1);
    assertThat(leaving(receipt)).isEmpty();
    await().atMost(PATIENCE).until(() -> nodes.isComplete(receipt, awake));
    await().atMost(PATIENCE).until(() -> nodes.thanksTo(contact) == 1);
    assertThat(nodes.mailsTo(contact)).isEqualTo(1);
  }

  /** The engine stands still as well, so that both claims are held and neither is settled. */
  @Test
  void whatANodeHadClaimedIsDoneOnceByTheOther() throws Exception {
    UUID leaving = nodes.enrolled();
    await().atMost(PATIENCE).until(() -> nodes.mailsTo(leaving) == 1);
    await().atMost(PATIENCE).until(() -> nodes.enrollmentOf(leaving).equals("ACTIVE"));
    UUID entering = nodes.contact();

    Paused other = pause(nodes.second);
    Paused broker = Paused.pause(nodes.broker());
    nodes.enroll(entering);
    JsonNode receipt = nodes.ordered(leaving, nodes.first);
    await().atMost(PATIENCE).until(() -> claimedFor(leaving) + claimedFor(entering) == 2);
    Paused asleep = pause(nodes.first);
    broker.close();
    other.close();

    await().atMost(PATIENCE).until(() -> nodes.enrollmentOf(leaving).equals("EXITED"));
    await().atMost(PATIENCE).until(() -> nodes.enrollmentOf(entering).equals("ACTIVE"));
    await().atMost(PATIENCE).until(() -> nodes.mailsTo(entering) == 1);
    asleep.close();

    await().atMost(PATIENCE).until(() -> nodes.isComplete(receipt, nodes.first));
    await().atMost(PATIENCE).until(() -> nodes.thanksTo(leaving) == 1);
    await().atMost(PATIENCE).until(() -> instancesOf(entering) == 1);
    assertThat(nodes.mailsTo(entering)).isEqualTo(1);
    assertThat(nodes.mailsTo(leaving)).isEqualTo(2);
    assertThat(nodes.enrollmentOf(entering)).isEqualTo("ACTIVE");
  }

  @Test
  void aStopWaitsForAMailThatIsLeavingUntilItIsThrough() throws Exception {
    UUID contact = nodes.contact();
    Hold hold = nodes.sink.holdAt(".", nodes.addressOf(contact));
    nodes.enroll(contact);
    Installation node = nodes.named(hold.awaitArrival());
    UUID send = nodes.onlySend(contact);

    CompletableFuture<JsonNode> call = Threads.supply(() -> orderedUnchecked(contact, node));
    // It may be through to the engine and back before anybody looks.
    await().atMost(PATIENCE).until(() -> nodes.enrollmentOf(contact).startsWith("EXIT"));
    hold.release();

    assertThat(leaving(call.get())).containsExactly(send);
    assertThat(nodes.stateOf(send)).isEqualTo("ACCEPTED");
  }

  @Test
  void aStopWaitsFiveSecondsAtMostAndNamesTheMailThatIsStillLeaving() throws Exception {
    UUID contact = nodes.contact();
    Hold hold = nodes.sink.holdAt(".", nodes.addressOf(contact));
    nodes.enroll(contact);
    Installation node = nodes.named(hold.awaitArrival());
    UUID send = nodes.onlySend(contact);

    long begun = System.nanoTime();
    JsonNode receipt = nodes.ordered(contact, node);
    Duration taken = Duration.ofNanos(System.nanoTime() - begun);

    assertThat(taken).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(60));
    assertThat(leaving(receipt)).containsExactly(send);
    assertThat(nodes.stateOf(send)).isEqualTo("TRANSMITTING");
    hold.release();
    await().atMost(PATIENCE).until(() -> nodes.stateOf(send).equals("ACCEPTED"));
    await().atMost(PATIENCE).until(() -> nodes.isComplete(receipt, node));
    assertThat(nodes.mailsOf(send)).isEqualTo(1);
  }

  private static Paused pause(Installation node) throws Exception {
    return Paused.pause(node.process().toHandle());
  }

  private static JsonNode orderedUnchecked(UUID contact, Installation node) {
    try {
      return nodes.ordered(contact, node);
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  private static List<UUID> leaving(JsonNode receipt) {
    return receipt
        .get("inTransmission")
        .valueStream()
        .map(id -> UUID.fromString(id.asString()))
        .toList();
  }

  /** Takes the lock for which a decision about a marketing mail waits. */
  private static void countMailsOf(UUID contact, Connection blocker) {
    JdbcClient.create(new SingleConnectionDataSource(blocker, true))
        .sql("select pg_advisory_xact_lock(hashtextextended(:contact, 7))::text")
        .param("contact", contact.toString())
        .query(String.class)
        .single();
  }

  private static String whoDecidesOn(UUID contact) throws SQLException {
    return nodes.text(
        """
        select application_name from pg_stat_activity
        where wait_event = 'advisory' and cast(:id as uuid) is not null
        """,
        contact);
  }

  private static long claimedFor(UUID contact) throws SQLException {
    return nodes.count(
        """
        select (
          select count(*) from exit_messages
          where state = 'PENDING' and attempts = 1 and contact_id = :id) + (
          select count(*) from enrollments
          where state = 'ENROLLED' and attempts = 1 and contact_id = :id)
        """,
        contact);
  }

  private static long instancesOf(UUID contact) throws SQLException {
    return nodes.count(
        """
        select count(*)::text from engine_process_instances i
        join enrollments e on e.id = i.enrollment_id
        where i.state = 'ACTIVE' and e.contact_id = :id
        """,
        contact);
  }
}
