package dev.sortie.engine;

import com.zaxxer.hikari.HikariDataSource;
import dev.sortie.installation.LaidOut;
import dev.sortie.shared.DataDirectory;
import dev.sortie.shared.SortieClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine module alone, on a real broker in a folder of its own, on free ports. */
final class EngineFixture implements AutoCloseable {

  private final AnnotationConfigApplicationContext context;

  private EngineFixture(AnnotationConfigApplicationContext context) {
    this.context = context;
  }

  @EnableConfigurationProperties(EngineSettings.class)
  private static final class Settings {}

  static EngineFixture started(
      Path folder,
      HikariDataSource database,
      Map<String, Object> settings,
      JobHandler... handlers) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    Map<String, Object> all = new HashMap<>();
    all.put("sortie.engine.gateway-port", 0);
    all.put("sortie.engine.class-image", LaidOut.brokerImage());
    all.put("sortie.engine.heap", "300MB");
    all.put("sortie.time-machine", "on");
    all.putAll(settings);
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
    context.registerBean(DataDirectory.class, () -> new DataDirectory(folder));
    context.registerBean(SortieClock.class, () -> new SortieClock(InstantSource.system()));
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    context.registerBean(SecureRandom.class, () -> new SecureRandom());
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
    context.registerBean(JdbcConnectionDetails.class, () -> addressOf(database));
    List.of(handlers)
        .forEach(
            handler -> context.registerBean(handler.jobType(), JobHandler.class, () -> handler));
    context.register(Settings.class, EngineConfiguration.class);
    context.refresh();
    return new EngineFixture(context);
  }

  Engine engine() {
    return context.getBean(Engine.class);
  }

  EngineRows rows() {
    return context.getBean(EngineRows.class);
  }

  Incidents incidents() {
    return context.getBean(Incidents.class);
  }

  MeterRegistry metrics() {
    return context.getBean(MeterRegistry.class);
  }

  Vitals vitals() {
    return context.getBean(Vitals.class);
  }

  URI management() {
    return context.getBean(EmbeddedEngine.class).broker().ports().managementAddress();
  }

  TimeMachine timeMachine() {
    return context.getBean(TimeMachine.class);
  }

  ProcessHandle broker() {
    return context.getBean(EmbeddedEngine.class).broker().process();
  }

  @Override
  public void close() {
    context.close();
  }

  private static JdbcConnectionDetails addressOf(HikariDataSource database) {
    return new JdbcConnectionDetails() {
      @Override
      public String getJdbcUrl() {
        return database.getJdbcUrl();
      }

      @Override
      public String getUsername() {
        return database.getUsername() == null ? "postgres" : database.getUsername();
      }

      @Override
      public String getPassword() {
        return database.getPassword() == null ? "" : database.getPassword();
      }
    };
  }
}
