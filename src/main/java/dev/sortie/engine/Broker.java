package dev.sortie.engine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded broker as a child process that can be started again and again.
 *
 * <p>It gets a session of its own where the system can do that, so that Ctrl-C in a terminal
 * reaches Sortie alone, which then ends its work before the broker.
 */
final class Broker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Broker.class);

  private final BrokerLaunch launch;
  private final EngineFolder folder;
  private final BrokerImage image;
  private @Nullable Process process;

  Broker(BrokerLaunch launch, EngineFolder folder, BrokerImage image) {
    this.launch = launch;
    this.folder = folder;
    this.image = image;
  }

  /** Starts the process and returns at once; nothing to do if it runs. */
  synchronized void launch() {
    if (alive()) {
      return;
    }
    List<String> command = launch.command(java(), ownSession(), image.options());
    File console = folder.path().resolve("console.log").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.path().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(console));
    builder.environment().keySet().removeIf(Broker::steersAnotherBroker);
    builder.environment().putAll(launch.environment());
    try {
      process = builder.start();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    LOG.info("Engine starting as process {}, log in {}", process.pid(), logs());
  }

  synchronized boolean alive() {
    return process != null && process.isAlive();
  }

  /** Completes with the exit code of the process that runs now, at once if none runs. */
  synchronized CompletableFuture<Integer> exit() {
    return process == null
        ? CompletableFuture.completedFuture(0)
        : process.onExit().thenApply(Process::exitValue);
  }

  /** The process that runs now or ran last. */
  synchronized ProcessHandle process() {
    if (process == null) {
      throw new IllegalStateException("Expected a broker that was launched");
    }
    return process.toHandle();
  }

  /** Which engine it is, whatever process runs it. */
  UUID identity() {
    return folder.mark().engine();
  }

  BrokerPorts ports() {
    return launch.ports();
  }

  Path folder() {
    return folder.path();
  }

  Path logs() {
    return folder.path().resolve("logs");
  }

  /** Ends the process without asking it. */
  void kill() {
    process().destroyForcibly();
  }

  /** Ends the process within seconds and frees the folder. */
  @Override
  public void close() {
    Process running;
    synchronized (this) {
      running = process;
    }
    if (running != null) {
      ProcessEnd.of(running.toHandle(), image.stopLimit());
    }
    folder.close();
  }

  private static String java() {
    return ProcessHandle.current()
        .info()
        .command()
        .orElseGet(() -> Path.of(System.getProperty("java.home"), "bin", "java").toString());
  }

  private static List<String> ownSession() {
    return Stream.of("/usr/bin/setsid", "/bin/setsid")
        .filter(program -> Files.isExecutable(Path.of(program)))
        .findFirst()
        .map(List::of)
        .orElse(List.of());
  }

  /** What our own environment says to Zeebe or the Java machine must not reach the child. */
  private static boolean steersAnotherBroker(String name) {
    return name.startsWith("ZEEBE_")
        || name.startsWith("CAMUNDA_")
        || name.startsWith("SPRING_")
        || name.startsWith("SERVER_")
        || name.startsWith("MANAGEMENT_")
        || name.equals("JAVA_TOOL_OPTIONS")
        || name.equals("JDK_JAVA_OPTIONS");
  }
}
