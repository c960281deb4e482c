package dev.sortie.engine;

import dev.sortie.shared.DataDirectory;
import dev.sortie.shared.Loop;
import dev.sortie.shared.SortieClock;
import io.camunda.client.CamundaClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the engine together. */
@Import({RowParts.class, VitalsParts.class})
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  /** Generous: a start that is given up is one whose outcome nobody knows. */
  private static final Duration REQUEST_LIMIT = Duration.ofSeconds(60);

  private static final Duration BETWEEN_COMPACTIONS = Duration.ofMinutes(1);

  /** For records that were set aside. */
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

  @Bean
  DatabaseAddress engineDatabase(JdbcConnectionDetails connection) {
    return new DatabaseAddress(
        connection.getJdbcUrl(),
        String.valueOf(connection.getUsername()),
        String.valueOf(connection.getPassword()));
  }

  /** Started as soon as it is made: the broker comes up while the rest of Sortie does. */
  @Bean
  EngineSite engineSite(
      EngineSettings settings,
      DataDirectory data,
      DatabaseAddress database,
      @Value("${sortie.time-machine:auto}") String timeMachine,
      @Value("${sortie.mail.host:}") String mailHost,
      SecureRandom chance) {
    if (!settings.embedded()) {
      return new ExternalEngine(settings.externalGateway());
    }
    boolean movableTime = TimeMachineSwitch.parse(timeMachine).on(mailHost.isBlank());
    EmbeddedEngine engine =
        EmbeddedEngine.prepared(
            settings, data, database, movableTime, InstantSource.system(), chance);
    engine.launch();
    return engine;
  }

  @Bean
  CamundaClient camundaClient(EngineSite site) {
    return CamundaClient.newClientBuilder()
        .applyEnvironmentVariableOverrides(false)
        .preferRestOverGrpc(false)
        .grpcAddress(site.gateway())
        .defaultRequestTimeout(REQUEST_LIMIT)
        .jobHandlingExecutor(
            Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("engine-job-", 0).factory()),
            true)
        .build();
  }

  @Bean
  Readiness engineReadiness() {
    return new Readiness();
  }

  @Bean
  JobGate jobGate() {
    return new JobGate();
  }

  @Bean
  EngineMetrics engineMetrics(MeterRegistry registry) {
    return new EngineMetrics(registry);
  }

  @Bean
  Courier courier(Readiness readiness, EngineMetrics metrics, SecureRandom chance) {
    return new Courier(readiness, metrics, chance);
  }

  @Bean
  Lanes engineLanes(EngineSettings settings, Courier courier, EngineMetrics metrics) {
    return new Lanes(settings.inFlight(), courier, metrics);
  }

  @Bean
  Engine engine(
      CamundaClient client, Readiness readiness, EngineSite site, Courier courier, Lanes lanes) {
    return new Engine(client, readiness, site, courier, lanes);
  }

  @Bean
  JobWorkers jobWorkers(
      EngineSite site,
      CamundaClient client,
      List<JobHandler> handlers,
      EngineSettings settings,
      Lanes lanes,
      JobGate gate,
      EngineMetrics metrics,
      SortieClock clock) {
    // Only a jump makes jobs overdue; the clock of a cluster elsewhere is not compared with ours.
    Predicate<Instant> past = moment -> site.movableTime() && clock.instant().isAfter(moment);
    Map<JobHandler, JobRunner> runners =
        handlers.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    handler ->
                        new JobRunner(
                            handler, lanes.jobs(handler.jobType()), gate, metrics, past)));
    return new JobWorkers(client, runners, settings.jobsPerType());
  }

  @Bean
  TimeMachine timeMachine(
      SortieClock clock,
      EngineSite site,
      Readiness readiness,
      JobGate gate,
      JdbcClient jdbc,
      @Value("${sortie.engine.rebuilding:false}") boolean rebuilding) {
    if (!rebuilding) {
      site.identity().ifPresent(engine -> EngineIdentity.require(engine, jdbc));
    }
    return TimeMachine.resumed(clock, site, readiness, gate, jdbc);
  }

  @Bean
  EngineSupervisor engineSupervisor(
      EngineSite site,
      CamundaClient client,
      Readiness readiness,
      JobWorkers workers,
      JobGate gate,
      SortieClock clock,
      Outages outages,
      TimeMachine clockIsSetBy) {
    return new EngineSupervisor(site, client, readiness, workers, gate, clock, outages);
  }

  @Bean
  @ConditionalOnProperty(
      name = "sortie.engine.rebuilding",
      havingValue = "false",
      matchIfMissing = true)
  RowNotifications rowNotifications(DatabaseAddress database, RowListeners listeners) {
    return new RowNotifications(database, listeners);
  }

  @Bean
  @ConditionalOnProperty(
      name = "sortie.engine.rebuilding",
      havingValue = "false",
      matchIfMissing = true)
  Loop compactionLoop(JdbcClient jdbc, SortieClock clock, EngineSettings settings) {
    return new Loop(
        "engine-compaction",
        BETWEEN_COMPACTIONS,
        new Compaction(jdbc, clock, settings.compactAfter()));
  }

  @Bean
  @ConditionalOnProperty(
      name = "sortie.engine.rebuilding",
      havingValue = "false",
      matchIfMissing = true)
  Loop setAsideLoop(EngineRows rows) {
    return new Loop("engine-set-aside", BETWEEN_LOOKS, new SetAsideWatch(rows));
  }

  @Bean
  @ConditionalOnProperty(
      name = "sortie.engine.rebuilding",
      havingValue = "false",
      matchIfMissing = true)
  Loop tallyFoldingLoop(JdbcClient jdbc, SortieClock clock) {
    return new Loop("engine-tallies", BETWEEN_COMPACTIONS, new TallyFolding(jdbc, clock));
  }

  @Bean
  EngineSuccession engineSuccession(JdbcClient jdbc, EngineSite site) {
    return new EngineSuccession(jdbc, site.identity().orElse(null));
  }

  @Bean
  EngineHealth engineHealthIndicator(Engine engine) {
    return new EngineHealth(engine);
  }
}
