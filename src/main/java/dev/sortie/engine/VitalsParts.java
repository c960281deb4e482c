package dev.sortie.engine;

import dev.sortie.shared.Loop;
import dev.sortie.shared.SortieClock;
import io.camunda.client.CamundaClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What looks after the engine: how it is, and timers that do not go off. */
@Configuration(proxyBeanMethods = false)
class VitalsParts {

  private static final Duration BETWEEN_LOOKS_AT_TIMERS = Duration.ofSeconds(15);
  private static final Duration BETWEEN_CHECKUPS = Duration.ofSeconds(5);

  @Bean
  Outages engineOutages(SortieClock clock, EngineMetrics metrics) {
    return new Outages(clock, metrics);
  }

  @Bean
  TimerAlarm timerAlarm(
      EngineSite site, Outages outages, MeterRegistry registry, SortieClock clock) {
    return new TimerAlarm(site, outages, registry, new Restraint(clock.wall()));
  }

  @Bean
  BrokerWatch brokerWatch(
      EngineSite site, CamundaClient client, Engine engine, Outages outages, SortieClock clock) {
    return new BrokerWatch(site, client, engine, outages, clock);
  }

  @Bean
  Vitals engineVitals(
      Engine engine,
      EngineSite site,
      BrokerWatch broker,
      RowFigures figures,
      Vitals.Surroundings around) {
    return new Vitals(engine, site, broker, figures, around);
  }

  @Bean
  RowFigures engineRowFigures(JdbcClient jdbc, SortieClock clock, JobWorkers workers) {
    return new RowFigures(jdbc, clock, workers);
  }

  @Bean
  Vitals.Surroundings engineSurroundings(
      Lanes lanes, TimerAlarm timers, Outages outages, SortieClock clock) {
    return new Vitals.Surroundings(lanes, timers, outages, clock);
  }

  @Bean
  VitalsMetrics engineVitalsMetrics(Vitals vitals, MeterRegistry registry) {
    return new VitalsMetrics(vitals, registry);
  }

  @Bean
  @ConditionalOnProperty(
      name = "sortie.engine.rebuilding",
      havingValue = "false",
      matchIfMissing = true)
  Loop engineVitalsLoop(Vitals vitals) {
    return new Loop("engine-vitals", BETWEEN_CHECKUPS, vitals);
  }

  @Bean
  @ConditionalOnProperty(
      name = "sortie.engine.rebuilding",
      havingValue = "false",
      matchIfMissing = true)
  Loop overdueTimersLoop(
      JdbcClient jdbc,
      SortieClock clock,
      EngineSettings settings,
      BrokerWatch broker,
      TimerAlarm alarm) {
    TimerWatch watch = new TimerWatch(settings.stuckTimersAfter(), clock.wall());
    return new Loop(
        "engine-timers",
        BETWEEN_LOOKS_AT_TIMERS,
        new OverdueTimers(jdbc, clock, broker, alarm, watch));
  }
}
