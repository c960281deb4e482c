package dev.sortie.engine;

import dev.sortie.shared.DataDirectory;
import dev.sortie.shared.StartupException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.springframework.util.unit.DataSize;

/** The broker that we run ourselves. */
record EmbeddedEngine(
    Broker broker,
    BrokerClock clock,
    BrokerActuator actuator,
    boolean movableTime,
    DataSize diskReserve,
    Duration firstStart)
    implements EngineSite {

  private static final Duration PROBE_LIMIT = Duration.ofSeconds(1);

  /**
   * Takes the data folder and chooses ports; nothing is started.
   *
   * @throws dev.sortie.shared.StartupException if the folder, a port or a program can not be had
   */
  static EmbeddedEngine prepared(
      EngineSettings settings,
      DataDirectory data,
      DatabaseAddress database,
      boolean movableTime,
      InstantSource wall,
      RandomGenerator chance) {
    BrokerHome home = BrokerHome.find(settings);
    EngineFolder folder = EngineFolder.take(data, home.version(), settings.partitions());
    try {
      BrokerPorts ports = BrokerPorts.choose(settings, chance);
      BrokerLaunch launch =
          new BrokerLaunch(
              home,
              folder.path(),
              folder.mark().partitions(),
              ports,
              settings,
              database,
              movableTime);
      return new EmbeddedEngine(
          new Broker(launch, folder, new BrokerImage(settings.classImage())),
          new BrokerClock(ports.managementAddress(), wall),
          new BrokerActuator(ports.managementAddress()),
          movableTime,
          settings.diskReserve(),
          settings.startLimit());
    } catch (StartupException refused) {
      folder.close();
      throw refused;
    }
  }

  @Override
  public Optional<UUID> identity() {
    return Optional.of(broker.identity());
  }

  @Override
  public URI gateway() {
    return broker.ports().gatewayAddress();
  }

  @Override
  public void launch() {
    broker.launch();
  }

  @Override
  public Optional<Duration> startLimit() {
    return Optional.of(firstStart);
  }

  @Override
  public void giveUp() {
    broker.kill();
  }

  @Override
  public boolean listens() {
    try (Socket probe = new Socket()) {
      probe.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), broker.ports().gateway()),
          (int) PROBE_LIMIT.toMillis());
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public CompletableFuture<String> gone() {
    return broker.exit().thenApply(code -> "exit code " + code + ", see " + broker.logs());
  }

  @Override
  public void align(Duration ahead) throws IOException {
    if (movableTime) {
      clock.align(ahead);
    }
  }

  @Override
  public boolean diskFull() {
    return free() < diskReserve.toBytes();
  }

  private long free() {
    try {
      return Files.getFileStore(broker.folder()).getUsableSpace();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  @Override
  public BrokerReport report() throws IOException {
    return actuator.report();
  }

  @Override
  public BrokerProcess process() {
    return BrokerProcess.of(broker.process());
  }

  @Override
  public Storage storage() {
    return Storage.of(broker.folder(), free(), diskReserve.toBytes());
  }

  @Override
  public String place() {
    return broker.folder().toString();
  }

  @Override
  public void close() {
    broker.close();
  }
}
