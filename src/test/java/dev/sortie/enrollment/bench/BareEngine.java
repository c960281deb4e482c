package dev.sortie.enrollment.bench;

import dev.sortie.shared.Ports;
import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.awaitility.Awaitility;

/**
 * The baseline: the same diagram on a broker of its own without our exporter, driven by the plain
 * client. A job is completed as soon as it arrives; there is no ledger and no mail.
 */
final class BareEngine implements AutoCloseable {

  private static final int IN_FLIGHT = 64;
  private static final Path HOME = Path.of(".tools", "camunda-zeebe-8.5.8").toAbsolutePath();

  private final Process broker;
  private final CamundaClient client;
  private final long definition;
  private final AtomicInteger jobsDone = new AtomicInteger();

  private BareEngine(Process broker, CamundaClient client, long definition) {
    this.broker = broker;
    this.client = client;
    this.definition = definition;
  }

  static BareEngine start(Path folder, Path bpmn) throws IOException {
    int gateway = freePort();
    Process broker = broker(folder, gateway);
    CamundaClient client =
        CamundaClient.newClientBuilder()
            .grpcAddress(URI.create("http://127.0.0.1:" + gateway))
            .preferRestOverGrpc(false)
            .defaultRequestTimeout(Duration.ofSeconds(20))
            .build();
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .ignoreExceptions()
        .until(
            () ->
                client.newTopologyRequest().send().join().getBrokers().stream()
                        .flatMap(node -> node.getPartitions().stream())
                        .filter(partition -> partition.isLeader())
                        .count()
                    == 2);
    long definition =
        client
            .newDeployResourceCommand()
            .addResourceBytes(Files.readAllBytes(bpmn), "first-mail.bpmn")
            .send()
            .join()
            .getProcesses()
            .getFirst()
            .getProcessDefinitionKey();
    BareEngine engine = new BareEngine(broker, client, definition);
    client
        .newWorker()
        .jobType("sortie.send-email")
        .handler(
            (jobs, job) ->
                jobs.newCompleteCommand(job.getKey())
                    .send()
                    .whenComplete((done, failure) -> engine.jobsDone.incrementAndGet()))
        .maxJobsActive(128)
        .timeout(Duration.ofMinutes(5))
        .open();
    return engine;
  }

  /** Starts this many instances and waits until the first job of each is completed. */
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

  Process process() {
    return broker;
  }

  @Override
  public void close() {
    client.close();
    broker.destroy();
  }

  private static Process broker(Path folder, int gateway) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                java,
                "-Xmx512m",
                "-cp",
                HOME + "/lib/*",
                "io.camunda.zeebe.broker.StandaloneBroker"));
    builder.directory(Files.createDirectories(folder).toFile());
    Map<String, String> environment = builder.environment();
    environment.put("BASEDIR", folder.toString());
    environment.put("ZEEBE_BROKER_DATA_DIRECTORY", folder.resolve("data").toString());
    environment.put("ZEEBE_BROKER_DATA_SNAPSHOTPERIOD", "5m");
    environment.put("ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", "2");
    environment.put("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1");
    environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1");
    environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", Integer.toString(gateway));
    environment.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", Integer.toString(freePort()));
    environment.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", Integer.toString(freePort()));
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("SERVER_PORT", Integer.toString(freePort()));
    environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(freePort()));
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("broker.log").toFile());
    return builder.start();
  }

  private static int freePort() {
    return Ports.free(1, RandomGenerator.getDefault()).getFirst();
  }
}
