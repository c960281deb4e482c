package dev.sortie.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.sortie.database.DatabaseTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedEngineIT {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Queue<Job> handled = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean mended = new AtomicBoolean();
  private EngineFixture fixture;
  private Engine engine;
  private Deployment deployed;
  private TransactionTemplate transaction;
  private JdbcClient jdbc;

  @BeforeAll
  void start(
      @TempDir Path folder,
      DataSource database,
      JdbcClient client,
      PlatformTransactionManager transactions)
      throws Exception {
    jdbc = client;
    transaction = new TransactionTemplate(transactions);
    fixture =
        EngineFixture.started(
            folder,
            database.unwrap(HikariDataSource.class),
            Map.of(),
            handler(ThreeExits.JOB_TYPE, job -> JobResult.complete()),
            handler("test.later", this::onTheThirdTime),
            handler("test.broken", job -> brokenHandler()),
            handler("test.mended", job -> mended.get() ? JobResult.complete() : brokenHandler()));
    engine = fixture.engine();
    engine.whenReady().toCompletableFuture().get(240, SECONDS);
    deployed = ThreeExits.deployTo(engine);
  }

  @AfterAll
  void stop() {
    fixture.close();
  }

  private interface Handling {
    JobResult handle(Job job);
  }

  private JobHandler handler(String type, Handling handling) {
    return new JobHandler() {
      @Override
      public String jobType() {
        return type;
      }

      @Override
      public JobResult handle(Job job) {
        handled.add(job);
        return handling.handle(job);
      }
    };
  }

  private JobResult onTheThirdTime(Job job) {
    return handled("test.later").size() < 3
        ? new JobResult.RetryLater(Duration.ofMillis(100), "the window is closed")
        : JobResult.complete();
  }

  private static JobResult brokenHandler() {
    throw new IllegalStateException("no such template");
  }

  private List<Job> handled(String type) {
    return handled.stream().filter(job -> job.type().equals(type)).toList();
  }

  @Test
  void comesAgainLaterWithoutUsingUpARetry() throws Exception {
    long instance = startedOneJob("test.later");

    endingsOf(instance, 1);
    assertThat(handled("test.later")).hasSize(3).allMatch(job -> job.retries() == 1);
  }

  @Test
  void makesAnIncidentOfTheLastFailureAndTellsTheReason() throws Exception {
    long instance = startedOneJob("test.broken");

    await().atMost(LIMIT).until(() -> !incidents(instance).isEmpty());
    assertThat(incidents(instance))
        .singleElement()
        .satisfies(
            incident ->
                assertThat(incident)
                    .containsEntry("error_type", "JOB_NO_RETRIES")
                    .extractingByKey("error_message")
                    .asString()
                    .contains("no such template"));
    engine.cancel(instance).toCompletableFuture().get(120, SECONDS);
    await().atMost(LIMIT).until(() -> incidents(instance).getFirst().get("resolved_at") != null);
  }

  @Test
  void triesAgainWhatIsResolved() throws Exception {
    long instance = startedOneJob("test.mended");
    await().atMost(LIMIT).until(() -> fixture.incidents().of(instance).size() == 1);
    Incident first = fixture.incidents().of(instance).getFirst();
    assertThat(first.isOpen()).isTrue();

    mended.set(true);
    engine.resolve(first).toCompletableFuture().get(120, SECONDS);
    engine.resolve(first).toCompletableFuture().get(120, SECONDS);

    endingsOf(instance, 1);
    await().atMost(LIMIT).until(() -> !fixture.incidents().of(instance).getFirst().isOpen());
    assertThat(fixture.incidents().of(instance)).hasSize(1);
  }

  @Test
  void callsWhoListensForRows() throws Exception {
    Semaphore calls = new Semaphore(0);
    fixture.rows().onRows(calls::release);

    started(UUID.randomUUID());

    assertThat(calls.tryAcquire(60, SECONDS)).isTrue();
  }

  private List<Map<String, Object>> incidents(long instance) {
    return jdbc.sql("select * from engine_incidents where process_instance_key = :instance")
        .param("instance", instance)
        .query()
        .listOfRows();
  }

  private long startedOneJob(String jobType) throws Exception {
    String processId = jobType.replace('.', '-');
    String bpmn =
        new String(
            EmbeddedEngineIT.class.getResourceAsStream("one-job.bpmn").readAllBytes(), UTF_8);
    Deployment oneJob =
        engine.deploy(
            processId + ".bpmn",
            bpmn.replace("one-job", processId).replace("a-type", jobType).getBytes(UTF_8));
    return engine
        .start(oneJob.processDefinitionKey(), Map.of())
        .toCompletableFuture()
        .get(120, SECONDS)
        .processInstanceKey();
  }

  @Test
  void answersTheSameFileWithTheVersionThatIsThere() {
    assertThat(ThreeExits.deployTo(engine)).isEqualTo(deployed);
  }

  @Test
  void tellsWithinASecondThatAnExitWasTaken() throws Exception {
    UUID enrollment = UUID.randomUUID();
    long instance = started(enrollment);
    await().atMost(LIMIT).until(() -> fixture.rows().instanceOf(enrollment).isPresent());

    ThreeExits.unsubscribe(engine, enrollment).toCompletableFuture().get(120, SECONDS);

    List<Ending> endings = endingsOf(instance, 2);
    assertThat(endings)
        .extracting(Ending::kind)
        .containsExactly(Ending.Kind.SEQUENCE_LEFT, Ending.Kind.INSTANCE_ENDED);
    assertThat(endings.getFirst().exit()).hasValue("exit_Unsubscribed");
    assertThat(endings).allMatch(ending -> enrollment.equals(ending.enrollmentId()));
    assertThat(endings).noneMatch(Ending::terminated);
  }

  @Test
  void countsWhereInstancesAre() throws Exception {
    Deployment own = engine.deploy("counted.bpmn", ThreeExits.bpmnNamed("counted"));
    UUID leaving = UUID.randomUUID();
    ThreeExits.start(engine, own, leaving).toCompletableFuture().get(120, SECONDS);
    ThreeExits.start(engine, own, UUID.randomUUID()).toCompletableFuture().get(120, SECONDS);

    ThreeExits.unsubscribe(engine, leaving);

    await().atMost(LIMIT).until(() -> count(own, "counted").equals(new ElementCount(1, 1, 0)));
    assertThat(count(own, "end_Unsubscribed").completed()).isEqualTo(1);
    assertThat(count(own, "timer_Week")).isEqualTo(new ElementCount(1, 0, 1));
    assertThat(count(own, "sequence")).isEqualTo(new ElementCount(1, 0, 1));
    assertThat(count(own, "start_Sequence")).isEqualTo(new ElementCount(0, 2, 0));
  }

  @Test
  void saysThatACancelledInstanceWasTerminated() throws Exception {
    long instance = started(UUID.randomUUID());

    engine.cancel(instance).toCompletableFuture().get(120, SECONDS);
    engine.cancel(instance).toCompletableFuture().get(120, SECONDS);

    assertThat(endingsOf(instance, 1)).singleElement().matches(Ending::terminated);
  }

  @Test
  void endsAWeeksWaitWhenTheTimeIsMoved() throws Exception {
    Instant before = fixture.timeMachine().now();
    UUID enrollment = UUID.randomUUID();
    long instance = started(enrollment);
    await().atMost(LIMIT).until(() -> fixture.rows().instanceOf(enrollment).isPresent());

    fixture.timeMachine().advance(Duration.ofDays(7));

    List<Ending> endings = endingsOf(instance, 2);
    assertThat(endings.getFirst().exit()).isEmpty();
    assertThat(endings.getFirst().endedAt()).isAfter(before.plus(Duration.ofDays(7)));
    assertThat(handled)
        .anySatisfy(
            job -> {
              assertThat(job.processInstanceKey()).isEqualTo(instance);
              assertThat(job.headers()).containsEntry("template", "hello");
              assertThat(job.variables()).containsEntry("enrollmentId", enrollment.toString());
            });
  }

  @Test
  void movesTheTimeForwardOnly() {
    assertThatThrownBy(() -> fixture.timeMachine().advance(Duration.ofHours(-1)))
        .isInstanceOf(TimeMachineException.class);
  }

  @Test
  void saysWhyItDoesNotTakeAFile() {
    assertThatThrownBy(() -> engine.deploy("broken.bpmn", "no xml".getBytes(UTF_8)))
        .isInstanceOf(ModelRefusedException.class)
        .hasMessageContaining("broken.bpmn");
  }

  @Test
  void refusesToStartWhatItDoesNotKnow() {
    assertThat(engine.start(42, Map.of()).toCompletableFuture())
        .failsWithin(LIMIT)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(CommandRefusedException.class);
  }

  private ElementCount count(Deployment version, String element) {
    return fixture
        .rows()
        .counts(version.processDefinitionKey())
        .getOrDefault(element, ElementCount.NONE);
  }

  private long started(UUID enrollment) throws Exception {
    return ThreeExits.start(engine, deployed, enrollment)
        .toCompletableFuture()
        .get(120, SECONDS)
        .processInstanceKey();
  }

  /** Takes what there is until so many of this instance have come. */
  private List<Ending> endingsOf(long instance, int count) {
    List<Ending> mine = new ArrayList<>();
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              transaction.execute(status -> fixture.rows().takeEndings(100)).stream()
                  .filter(ending -> ending.processInstanceKey() == instance)
                  .forEach(mine::add);
              return mine.size() >= count;
            });
    return mine;
  }
}
