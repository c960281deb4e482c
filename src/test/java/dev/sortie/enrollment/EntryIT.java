package dev.sortie.enrollment;

import static dev.sortie.enrollment.LedgerFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.Threads;
import dev.sortie.contact.ContactId;
import dev.sortie.database.DatabaseTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class EntryIT {

  private final JdbcClient jdbc;
  private final LedgerFixture ledger;

  EntryIT(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.ledger = new LedgerFixture(jdbc);
  }

  @Test
  void letsNobodyInWhoIsInside() {
    var first = ledger.batch();
    var second = ledger.batchOf(first.campaign());
    List<ContactId> contacts = ledger.contacts(3);

    var entered = ledger.entries().insert(first, contacts, NOON);
    var again = ledger.entries().insert(second, contacts, NOON);

    assertThat(entered).containsOnlyKeys(contacts);
    assertThat(again).isEmpty();
    assertThat(ledger.entries().countOfBatch(second.id(), contacts)).isZero();
  }

  @Test
  void aBatchThatIsBegunAgainFindsItsOwnEntries() {
    var batch = ledger.batch();
    List<ContactId> contacts = ledger.contacts(3);
    ledger.entries().insert(batch, contacts.subList(0, 2), NOON);

    var again = ledger.entries().insert(batch, contacts, NOON);

    assertThat(again).containsOnlyKeys(contacts.get(2));
    assertThat(ledger.entries().countOfBatch(batch.id(), contacts)).isEqualTo(3);
  }

  @Test
  void letsInAgainAfterTheEnd() {
    var first = ledger.batch();
    ContactId contact = ledger.contact();
    EnrollmentId id = ledger.entries().insert(first, List.of(contact), NOON).get(contact);
    new StartRepository(jdbc).fail(id, NOON);

    var again = ledger.entries().insert(ledger.batchOf(first.campaign()), List.of(contact), NOON);

    assertThat(again).containsOnlyKeys(contact);
  }

  @Test
  void letsEachInOnceWhenTwoBatchesMeet() {
    var first = ledger.batch();
    var second = ledger.batchOf(first.campaign());
    List<ContactId> contacts = ledger.contacts(2_000);

    var one = Threads.supply(() -> enterOneByOne(first, contacts));
    var other = Threads.supply(() -> enterOneByOne(second, contacts));

    assertThat(one.join() + other.join()).isEqualTo(2_000);
    assertThat(ledger.enrollments().countInside(first.campaign(), contacts)).isEqualTo(2_000);
  }

  @Test
  void anOlderAttemptCountsNothingAnyMore() {
    var batch = ledger.batch();
    EnrollmentBatchRepository batches = new EnrollmentBatchRepository(jdbc, null, null);
    jdbc.sql("update enrollment_batches set attempt = 2 where id = ?")
        .param(batch.id().value())
        .update();

    boolean counted =
        ledger
            .entries()
            .note(batch, new EntryCounts(5, 5, 0, 0, 0, 0, 0), NOON.plus(Duration.ofMinutes(1)));

    assertThat(counted).isFalse();
    assertThat(batches.find(batch.id()).orElseThrow().counts()).isEqualTo(EntryCounts.NONE);
  }

  private int enterOneByOne(EnrollmentBatchRepository.Claim batch, List<ContactId> contacts) {
    return contacts.stream()
        .mapToInt(contact -> ledger.entries().insert(batch, List.of(contact), NOON).size())
        .sum();
  }
}
