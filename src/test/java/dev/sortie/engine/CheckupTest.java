package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckupTest {

  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
  private static final EngineStatus READY = new EngineStatus(EngineStatus.State.READY, List.of());

  @Test
  void hasNoConcernsWhereAllIsWell() {
    assertThat(
            checkup(partition(0, 0), queue("sortie.send-email", JobQueue.Taker.SORTIE)).concerns())
        .isEmpty();
  }

  @Test
  void namesTheWorstFirst() {
    Checkup checkup =
        checkup(partition(500, 60), queue("webhook.call", JobQueue.Taker.OTHER))
            .with(new EngineStatus(EngineStatus.State.DISK_FULL, List.of("/data")));

    assertThat(checkup.concerns())
        .containsExactly(Concern.DISK_FULL, Concern.READ_SIDE_BEHIND, Concern.JOBS_UNTAKEN);
  }

  @Test
  void isNotWorriedByRowsThatAreSecondsLate() {
    assertThat(partition(500, 5).readSideBehind()).isFalse();
    assertThat(partition(0, 60).readSideBehind()).isFalse();
    assertThat(partition(500, 31).readSideBehind()).isTrue();
  }

  @Test
  void leavesJobsOfPeopleToThem() {
    assertThat(queue("io.camunda.zeebe:userTask", JobQueue.Taker.PERSON).untaken(NOW)).isFalse();
  }

  @Test
  void takesAQueueForTakenWhileJobsOfItAreDone() {
    Instant early = NOW.minus(Duration.ofHours(2));
    Instant justNow = NOW.minus(Duration.ofMinutes(4));

    assertThat(new JobQueue("a", 9, early, justNow, JobQueue.Taker.OTHER).untaken(NOW)).isFalse();
    assertThat(new JobQueue("a", 9, early, early, JobQueue.Taker.OTHER).untaken(NOW)).isTrue();
    assertThat(new JobQueue("a", 9, justNow, null, JobQueue.Taker.OTHER).untaken(NOW)).isFalse();
    assertThat(new JobQueue("a", 0, early, early, JobQueue.Taker.OTHER).untaken(NOW)).isFalse();
  }

  private static JobQueue queue(String type, JobQueue.Taker taker) {
    Instant since = NOW.minus(Duration.ofHours(1));
    return new JobQueue(type, 3, since, null, taker);
  }

  private static PartitionHealth partition(long unexported, int seconds) {
    return new PartitionHealth(
        1,
        0,
        1,
        true,
        new PartitionHealth.Log(
            true,
            true,
            1000,
            998,
            1000 - unexported,
            -1,
            Duration.ZERO,
            Duration.ofSeconds(seconds)));
  }

  private static Checkup checkup(PartitionHealth partition, JobQueue queue) {
    return new Checkup(
        NOW,
        READY,
        true,
        List.of(partition),
        Pressure.NONE,
        new Checkup.Timers(LateTimers.NONE, false),
        new RowHealth(NOW, false, List.of(queue), List.of(), new RowHealth.SetAsides(0, List.of())),
        null,
        null,
        new Checkup.Outages(0, List.of()));
  }
}
