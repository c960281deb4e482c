package dev.sortie.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.Threads;
import dev.sortie.contact.ContactId;
import dev.sortie.database.DatabaseTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class StopGateIT {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final StopGateRepository gates;
  private final LedgerFixture ledger;

  StopGateIT(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.gates = new StopGateRepository(jdbc);
    this.ledger = new LedgerFixture(jdbc);
  }

  @Test
  void aStopWaitsForTheSendThatHoldsTheGate() {
    ContactId contact = ledger.contact();
    transaction.executeWithoutResult(status -> gates.raise(contact));
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);

    var send =
        Threads.run(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      gates.holdShared(contact);
                      held.countDown();
                      await(mayCommit);
                      order.add("send");
                    }));
    await(held);
    var stop =
        Threads.run(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      gates.raise(contact);
                      order.add("stop");
                    }));
    awaitOneWaiting();
    mayCommit.countDown();
    CompletableFuture.allOf(send, stop).join();

    assertThat(order).containsExactly("send", "stop");
  }

  @Test
  void aSendThatComesAfterTheStopSeesANewEpoch() {
    ContactId contact = ledger.contact();
    transaction.executeWithoutResult(status -> gates.raise(contact));
    long before = epoch(contact);

    transaction.executeWithoutResult(status -> gates.raise(contact));

    assertThat(epoch(contact)).isEqualTo(before + 1);
  }

  @Test
  void manyGatesAreHeldInOneOrderByAll() {
    List<ContactId> contacts = ledger.contacts(200);
    List<ContactId> reversed = contacts.reversed();

    var one = Threads.run(() -> holdAgainAndAgain(contacts));
    var other = Threads.run(() -> holdAgainAndAgain(reversed));

    assertThat(CompletableFuture.allOf(one, other)).succeedsWithin(Duration.ofSeconds(30));
  }

  private void holdAgainAndAgain(List<ContactId> contacts) {
    for (int i = 0; i < 20; i++) {
      transaction.executeWithoutResult(status -> gates.holdExclusive(contacts));
    }
  }

  private long epoch(ContactId contact) {
    return transaction.execute(status -> gates.holdShared(contact));
  }

  private void awaitOneWaiting() {
    Awaitility.await()
        .until(
            () ->
                jdbc.sql("select count(*) from pg_locks where not granted")
                        .query(Long.class)
                        .single()
                    > 0);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
