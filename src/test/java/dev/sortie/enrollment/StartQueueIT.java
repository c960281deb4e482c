package dev.sortie.enrollment;

import static dev.sortie.enrollment.LedgerFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.Threads;
import dev.sortie.database.DatabaseTest;
import dev.sortie.engine.StartedInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class StartQueueIT {

  private static final Instant LEASE_END = NOON.plus(Duration.ofMinutes(1));

  private final JdbcClient jdbc;
  private final LedgerFixture ledger;
  private final StartRepository queue;

  StartQueueIT(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.ledger = new LedgerFixture(jdbc);
    this.queue = new StartRepository(jdbc);
  }

  @BeforeEach
  void emptyQueue() {
    jdbc.sql("delete from enrollments").update();
  }

  @Test
  void twoStartersNeverGetTheSame() {
    ledger.enrolled(ledger.batch(), 3_000);

    var one = Threads.supply(this::claimAll);
    var other = Threads.supply(this::claimAll);

    List<EnrollmentId> claimed = new ArrayList<>(one.join());
    claimed.addAll(other.join());
    assertThat(claimed).hasSize(3_000).doesNotHaveDuplicates();
  }

  @Test
  void anotherOneMayTryOnceTheLeaseIsOver() {
    ledger.enrolled(ledger.batch(), 1);
    queue.claim(10, List.of(), NOON, LEASE_END);

    assertThat(queue.claim(10, List.of(), NOON.plusSeconds(59), LEASE_END)).isEmpty();
    assertThat(queue.claim(10, List.of(), LEASE_END, LEASE_END.plusSeconds(60)))
        .singleElement()
        .extracting(StartRepository.Due::attempt)
        .isEqualTo(2);
  }

  @Test
  void aStartedOneIsActiveAndNotDueAgain() {
    EnrollmentId id = ledger.enrolled(ledger.contact()).id();
    queue.claim(10, List.of(), NOON, LEASE_END);

    var owners = queue.started(Map.of(id, new StartedInstance(11, 1)), NOON);

    assertThat(owners).containsExactly(id);
    assertThat(ledger.find(id).state()).isEqualTo(EnrollmentState.ACTIVE);
    assertThat(ledger.find(id).processInstanceKey()).isEqualTo(11L);
    assertThat(queue.claim(10, List.of(), LEASE_END.plusSeconds(1), LEASE_END)).isEmpty();
  }

  @Test
  void theInstanceOfSomebodyWhoLeftMeanwhileIsNobodys() {
    EnrollmentId id = ledger.enrolled(ledger.contact()).id();
    queue.claim(10, List.of(), NOON, LEASE_END);
    List<BegunExit> begun =
        ledger
            .enrollments()
            .beginExit(List.of(id), ExitReason.UNSUBSCRIBED, UUID.randomUUID(), NOON);

    var owners = queue.started(Map.of(id, new StartedInstance(12, 1)), NOON);

    assertThat(begun).containsExactly(new BegunExit(id, true, true));
    assertThat(owners).isEmpty();
    assertThat(ledger.find(id).state()).isEqualTo(EnrollmentState.EXITED);
    assertThat(ledger.find(id).processInstanceKey()).isNull();
  }

  @Test
  void theSecondInstanceOfOneEnrollmentIsNobodys() {
    EnrollmentId id = ledger.enrolled(ledger.contact()).id();

    boolean first = ledger.enrollments().claimInstance(id, 21, NOON);
    boolean second = ledger.enrollments().claimInstance(id, 22, NOON);
    var owners = queue.started(Map.of(id, new StartedInstance(22, 1)), NOON);

    assertThat(first).isTrue();
    assertThat(second).isFalse();
    assertThat(owners).isEmpty();
    assertThat(ledger.enrollments().claimInstance(id, 21, NOON)).isTrue();
  }

  @Test
  void ofTwoInstancesThatAskAtOnceOneIsOwn() {
    EnrollmentId id = ledger.enrolled(ledger.contact()).id();

    var one = Threads.supply(() -> ledger.enrollments().claimInstance(id, 31, NOON));
    var other = Threads.supply(() -> ledger.enrollments().claimInstance(id, 32, NOON));

    assertThat(one.join()).isNotEqualTo(other.join());
  }

  private List<EnrollmentId> claimAll() {
    List<EnrollmentId> all = new ArrayList<>();
    List<StartRepository.Due> some;
    do {
      some = queue.claim(50, List.of(), NOON, LEASE_END);
      some.forEach(due -> all.add(due.id()));
    } while (!some.isEmpty());
    return all;
  }
}
