package dev.sortie.engine.bench;

import dev.sortie.shared.Ports;
import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.awaitility.Awaitility;

/**
 * A broker of its own in a new folder, as Sortie runs it, with exporters or without, and a client
 * that starts instances and completes each job as it comes.
 */
final class Arm implements AutoCloseable {

  static final String JOB_TYPE = "test.say-hello";

  private static final int IN_FLIGHT = 64;
  private static final Path HOME = Path.of(".tools", "camunda-zeebe-8.5.8").toAbsolutePath();
  private static final String APPENDED = "zeebe_log_appender_last_appended_position";

  private final Process broker;
  private final int management;
  private final CamundaClient client;
  private final long definition;
  private final AtomicInteger jobsDone = new AtomicInteger();

  private Arm(Process broker, int management, CamundaClient client, long definition) {
    this.broker = broker;
    this.management = management;
    this.client = client;
    this.definition = definition;
  }

  /**
   * @param exporters what is added to the broker's environment
   */
  static Arm start(Path folder, byte[] bpmn, Map<String, String> exporters) throws IOException {
    List<Integer> ports = Ports.free(5, RandomGenerator.getDefault());
    Process broker = launch(folder, ports, exporters);
    CamundaClient client =
        CamundaClient.newClientBuilder()
            .grpcAddress(URI.create("http://127.0.0.1:" + ports.getFirst()))
            .preferRestOverGrpc(false)
            .defaultRequestTimeout(Duration.ofSeconds(20))
            .build();
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .ignoreExceptions()
        .until(
            () ->
                client.newTopologyRequest().send().join().getBrokers().stream()
                    .flatMap(node -> node.getPartitions().stream())
                    .anyMatch(partition -> partition.isLeader()));
    long definition =
        client
            .newDeployResourceCommand()
            .addResourceBytes(bpmn, "bench.bpmn")
            .send()
            .join()
            .getProcesses()
            .getFirst()
            .getProcessDefinitionKey();
    Arm arm = new Arm(broker, ports.get(3), client, definition);
    client
        .newWorker()
        .jobType(JOB_TYPE)
        .handler(
            (jobs, job) ->
                jobs.newCompleteCommand(job.getKey())
                    .send()
                    .whenComplete((done, failure) -> arm.jobsDone.incrementAndGet()))
        .maxJobsActive(128)
        .timeout(Duration.ofMinutes(5))
        .open();
    return arm;
  }

  /** Starts this many instances and waits until the job of each is completed. */
  Duration run(int instances) throws InterruptedException {
    int before = jobsDone.get();
    long begun = System.nanoTime();
    Semaphore room = new Semaphore(IN_FLIGHT);
    for (int index = 0; index < instances; index++) {
      room.acquire();
      create(room);
    }
    Awaitility.await()
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> jobsDone.get() - before >= instances);
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** How many records the broker has written so far. */
  long records() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + management + "/actuator/prometheus"))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofLines())
          .body()
          .filter(line -> line.startsWith(APPENDED))
          .mapToLong(line -> (long) Double.parseDouble(line.substring(line.indexOf('}') + 1)))
          .sum();
    }
  }

  double cpuSeconds() {
    return CpuOf.processes(List.of(broker.toHandle()));
  }

  @Override
  public void close() {
    client.close();
    broker.destroyForcibly();
    broker.onExit().join();
  }

  private void create(Semaphore room) {
    client
        .newCreateInstanceCommand()
        .processDefinitionKey(definition)
        .variables(Map.of("enrollmentId", UUID.randomUUID().toString()))
        .send()
        .whenComplete(
            (instance, failure) -> {
              if (failure == null) {
                room.release();
              } else {
                create(room);
              }
            });
  }

  private static Process launch(Path folder, List<Integer> ports, Map<String, String> exporters)
      throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                java,
                "-Xms256m",
                "-Xmx512m",
                "-XX:MaxDirectMemorySize=256m",
                "-XX:+UseSerialGC",
                "-cp",
                HOME + "/lib/*",
                "io.camunda.zeebe.broker.StandaloneBroker"));
    builder.directory(Files.createDirectories(folder).toFile());
    Map<String, String> environment = new HashMap<>(exporters);
    environment.put("BASEDIR", folder.toString());
    environment.put("ZEEBE_BROKER_DATA_DIRECTORY", folder.resolve("data").toString());
    environment.put("ZEEBE_BROKER_DATA_SNAPSHOTPERIOD", "5m");
    environment.put("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "32MB");
    environment.put("ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "128MB");
    environment.put("ZEEBE_BROKER_BACKPRESSURE_AIMD_MINLIMIT", "256");
    environment.put("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1");
    environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1");
    environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", ports.getFirst().toString());
    environment.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", ports.get(1).toString());
    environment.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", ports.get(2).toString());
    environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    environment.put("MANAGEMENT_SERVER_PORT", ports.get(3).toString());
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("SERVER_PORT", ports.get(4).toString());
    environment.put("MALLOC_ARENA_MAX", "2");
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("broker.log").toFile());
    return builder.start();
  }
}
