package dev.sortie.installation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.shared.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Sortie as its user has it: the packaged jar in a process of its own, on a data folder. */
public final class Installation implements AutoCloseable {

  private static final Pattern GATEWAY = Pattern.compile("Engine ready at http://(\\S+)");
  private static final Duration START_LIMIT = Duration.ofMinutes(10);

  private final Path data;
  private final Path console;
  private final int port;
  private final Map<String, String> environment = new HashMap<>();
  private List<String> command;
  private Process process;

  public Installation(Path folder) {
    this.data = folder.resolve("data");
    this.console = folder.resolve("console.txt");
    this.port = freePort();
    environment.put("SORTIE_DATA_DIR", data.toString());
    environment.put("SORTIE_HTTP_PORT", Integer.toString(port));
    for (String name : List.of("GATEWAY", "COMMAND", "INTERNAL", "MANAGEMENT", "HTTP")) {
      environment.put("SORTIE_ENGINE_" + name + "_PORT", "0");
    }
    environment.put("SORTIE_OUTBOX_PORT", "0");
  }

  /** Sets an environment variable for the next start. */
  public Installation with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Starts it by this command from now on. */
  Installation by(List<String> command) {
    this.command = List.copyOf(command);
    return this;
  }

  /** Starts it and returns at once. */
  public Installation launch() {
    ProcessBuilder builder = new ProcessBuilder(command == null ? LaidOut.command() : command);
    if (command == null) {
      builder.environment().putAll(LaidOut.environment());
    }
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(console.toFile());
    try {
      process = builder.start();
      return this;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Starts it and returns when it says that it is ready. */
  public Installation start() {
    launch();
    try {
      Awaitility.await()
          .atMost(START_LIMIT)
          .until(() -> console().contains("Sortie is ready at") || !process.isAlive());
    } catch (ConditionTimeoutException late) {
      throw new AssertionError(Stuck.lookAt(console(), process.toHandle(), broker()), late);
    }
    assertThat(process.isAlive()).as(console()).isTrue();
    return this;
  }

  /** Waits for a start that fails by itself and answers the exit code. */
  public int exitCode() throws InterruptedException {
    assertThat(process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)).as(console()).isTrue();
    return process.exitValue();
  }

  /** A key for the REST API, made as an administrator makes it: by the launcher's command. */
  public String apiKey(String name, String role) throws IOException, InterruptedException {
    Process command = command("apikey", "create", "--name", name, "--role", role);
    String printed = new String(command.getInputStream().readAllBytes(), UTF_8);
    assertThat(command.waitFor()).as(printed).isZero();
    return printed.lines().reduce("", (earlier, later) -> later).strip();
  }

  /** One of the launcher's commands, on this data folder and with these settings. */
  public Process command(String... words) throws IOException {
    List<String> command = new ArrayList<>(LaidOut.command());
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(LaidOut.environment());
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** What the person who started it reads. */
  public String console() {
    try {
      return Files.exists(console) ? Files.readString(console) : "";
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  public Process process() {
    return process;
  }

  /**
   * The broker and the database, and what they started. The database is nobody's child: its own
   * launcher lets go of it.
   */
  public List<ProcessHandle> children() {
    return Stream.concat(process.descendants(), database()).distinct().toList();
  }

  /** The server of the embedded database, then its own children; empty while it does not run. */
  public Stream<ProcessHandle> database() {
    Path file = data.resolve("database/cluster/postmaster.pid");
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .findFirst()
          .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
          .stream()
          .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
    } catch (IOException none) {
      return Stream.of();
    }
  }

  /** Gives the next start the database and the gateway of another one that runs. */
  public Installation sharing(Installation first) {
    Properties address = first.databaseAddress();
    Matcher gateway = GATEWAY.matcher(first.console());
    assertThat(gateway.find()).as(first.console()).isTrue();
    // So that the database can tell whose a connection is.
    return with("SORTIE_DATABASE_URL", address.getProperty("url") + "?ApplicationName=second")
        .with("SORTIE_DATABASE_USER", address.getProperty("user"))
        .with("SORTIE_DATABASE_PASSWORD", address.getProperty("password"))
        .with("SORTIE_ENGINE_GATEWAY_ADDRESS", gateway.group(1));
  }

  /** Looks into the embedded database as its owner, on a connection of the caller's own. */
  public Connection connect() throws SQLException {
    Properties address = databaseAddress();
    return DriverManager.getConnection(address.getProperty("url"), address);
  }

  private Properties databaseAddress() {
    Properties address = new Properties();
    try (var file = Files.newBufferedReader(data.resolve("database/connection.properties"))) {
      address.load(file);
      return address;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Ends it as the operating system does, and returns when it is gone. */
  public void stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)).as(console()).isTrue();
  }

  public int port() {
    return port;
  }

  public Path data() {
    return data;
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** A GET as anybody can make it. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The embedded broker, also when the application that started it was killed. */
  private Stream<ProcessHandle> broker() {
    String folder = "-Dsortie.engine.folder=" + data.resolve("engine").toAbsolutePath().normalize();
    return ProcessHandle.allProcesses()
        .filter(other -> other.info().commandLine().orElse("").contains(folder));
  }

  @Override
  public void close() {
    List<ProcessHandle> all =
        process == null ? List.of() : Stream.concat(children().stream(), broker()).toList();
    if (process != null) {
      process.destroyForcibly();
    }
    all.forEach(ProcessHandle::destroyForcibly);
  }

  private static int freePort() {
    return Ports.free(1, RandomGenerator.getDefault()).getFirst();
  }
}
