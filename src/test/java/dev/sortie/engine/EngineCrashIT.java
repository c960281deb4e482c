package dev.sortie.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Broker and database are killed again and again while thousands of instances are started, leave
 * and do their jobs. What the rows say in the end is what was asked for: nothing less, nothing
 * twice.
 *
 * <p>Another run: {@code -Dexporter.seed=7 -Dexporter.instances=5000}.
 */
class EngineCrashIT {

  private static final int MANY = Integer.getInteger("exporter.instances", 1000);
  private static final long SEED = Long.getLong("exporter.seed", System.nanoTime());
  private static final Duration LIMIT = Duration.ofMinutes(10);

  /** A job that was with us when the broker died is handed out again after this. */
  private static final Duration JOB_TIMEOUT = Duration.ofSeconds(10);

  @TempDir private Path folder;
  private MortalDatabase database;
  private EngineFixture fixture;
  private Deployment deployed;
  private CrashLedger ledger;
  private KillSchedule kills;

  /** Instances whose job was done, by the engine's own word. */
  private final Set<Long> jobs = ConcurrentHashMap.newKeySet();

  @BeforeEach
  void start() throws Exception {
    System.out.printf("%d instances, seed %d%n", MANY, SEED);
    database = MortalDatabase.in(folder.resolve("postgres"));
    fixture =
        EngineFixture.started(
            folder, database.pool(), Map.of("sortie.engine.partitions", 2), new Hello());
    fixture.engine().whenReady().toCompletableFuture().get(240, SECONDS);
    deployed = ThreeExits.deployTo(fixture.engine());
    ledger = new CrashLedger(JdbcClient.create(database.pool()), deployed);
    kills = new KillSchedule(new Random(SEED), fixture::broker, database);
  }

  @AfterEach
  void stop() throws Exception {
    fixture.close();
    database.close();
  }

  @Test
  void rowsSayWhatTheLedgerSaysWhateverIsKilled() throws Exception {
    List<UUID> enrollments = new ArrayList<>();
    for (int index = 0; index < MANY; index++) {
      enrollments.add(UUID.randomUUID());
    }
    List<UUID> leaving = enrollments.subList(0, MANY / 2);
    List<UUID> staying = enrollments.subList(MANY / 2, MANY);
    AtomicInteger done = new AtomicInteger();

    kills.during(
        () -> {
          startAll(enrollments, done);
          leave(leaving, done);
          return null;
        },
        done::get,
        MANY + MANY / 2,
        3,
        4);
    awaitAllLeft(leaving);
    kills.during(
        () -> {
          fixture.timeMachine().advance(Duration.ofDays(8));
          return null;
        },
        jobs::size,
        MANY / 2,
        1,
        2);

    await().atMost(LIMIT).ignoreExceptions().until(() -> ledger.running() == 0);
    assertThat(ledger.differences(leaving, staying, jobs)).isEmpty();
    assertThat(fixture.rows().setAside()).isZero();
  }

  /** As the ledger does it: what may have been started is asked for before it is started again. */
  private void startAll(List<UUID> enrollments, AtomicInteger done) {
    List<UUID> left = enrollments;
    while (!left.isEmpty()) {
      List<UUID> unknown = new ArrayList<>();
      Map<UUID, CompletableFuture<StartedInstance>> starts = new ConcurrentHashMap<>();
      for (UUID enrollment : left) {
        starts.put(
            enrollment,
            ThreeExits.start(fixture.engine(), deployed, enrollment)
                .whenComplete((started, failure) -> done.incrementAndGet())
                .toCompletableFuture());
      }
      starts.forEach(
          (enrollment, start) -> {
            try {
              start.join();
            } catch (CompletionException failure) {
              unknown.add(enrollment);
            }
          });
      if (!unknown.isEmpty()) {
        awaitRowsOfAllBefore();
        unknown.removeIf(ledger::isThere);
      }
      System.out.printf("%d started, %d to be started again%n", left.size(), unknown.size());
      left = unknown;
    }
  }

  private void leave(List<UUID> enrollments, AtomicInteger done) {
    List<CompletableFuture<Void>> asked = new ArrayList<>();
    for (UUID enrollment : enrollments) {
      asked.add(
          ThreeExits.unsubscribe(fixture.engine(), enrollment)
              .handle((accepted, failure) -> (Void) null)
              .whenComplete((accepted, failure) -> done.incrementAndGet())
              .toCompletableFuture());
    }
    asked.forEach(CompletableFuture::join);
  }

  /** As the sweeper does it: who was asked to leave and is still there is asked again. */
  private void awaitAllLeft(List<UUID> leaving) {
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofSeconds(3))
        .ignoreExceptions()
        .until(
            () -> {
              List<UUID> still = ledger.inside(leaving);
              still.forEach(enrollment -> ThreeExits.unsubscribe(fixture.engine(), enrollment));
              return still.isEmpty();
            });
  }

  /** Records come in their order: where a later instance has rows, all earlier ones have theirs. */
  private void awaitRowsOfAllBefore() {
    Deployment marker =
        await()
            .atMost(LIMIT)
            .ignoreExceptions()
            .until(
                () ->
                    fixture
                        .engine()
                        .deploy("marker.bpmn", ThreeExits.bpmnNamed("three-exits-marker")),
                Objects::nonNull);
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    await()
        .atMost(LIMIT)
        .ignoreExceptions()
        .until(
            () -> {
              UUID mark = UUID.randomUUID();
              ThreeExits.start(fixture.engine(), marker, mark).toCompletableFuture().join();
              await().atMost(LIMIT).ignoreExceptions().until(() -> ledger.isThere(mark));
              seen.add(ledger.partitionOf(mark));
              return seen.size() == 2;
            });
  }

  private final class Hello implements JobHandler {

    @Override
    public String jobType() {
      return ThreeExits.JOB_TYPE;
    }

    @Override
    public JobResult handle(Job job) {
      if (job.bpmnProcessId().equals(deployed.bpmnProcessId())) {
        jobs.add(job.processInstanceKey());
      }
      return JobResult.complete();
    }

    @Override
    public Duration timeout() {
      return JOB_TIMEOUT;
    }
  }
}
