package dev.sortie.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/**
 * The command line and environment of one broker process. A pure value: nothing is started here.
 *
 * @param partitions those of the folder
 * @param controlledClock whether its time can be moved
 */
record BrokerLaunch(
    BrokerHome home,
    Path folder,
    int partitions,
    BrokerPorts ports,
    EngineSettings settings,
    DatabaseAddress database,
    boolean controlledClock) {

  private static final String LOOPBACK = "127.0.0.1";

  /** Of one partition. */
  private static final int LEAST_IN_FLIGHT = 256;

  /**
   * @param java the program to run it with
   * @param prefix put before the command, for example to give it a session of its own
   * @param options more of the Java machine's
   */
  List<String> command(String java, List<String> prefix, List<String> options) {
    List<String> command = new ArrayList<>(prefix);
    command.add(java);
    command.add(BrokerMark.of(folder).argument());
    command.addAll(options);
    command.add("-Xms" + heapMegabytes() / 2 + "m");
    command.add("-Xmx" + heapMegabytes() + "m");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:MaxDirectMemorySize=256m");
    command.add("-XX:+UseSerialGC");
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Djava.net.preferIPv4Stack=true");
    command.add("--enable-native-access=ALL-UNNAMED");
    if (Runtime.version().feature() >= 23) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.add("-Dlogging.config=" + folder.resolve("log4j2.xml"));
    command.add("-Dsortie.engine.logs=" + folder.resolve("logs"));
    command.add("-Dbasedir=" + folder);
    command.add("-Dapp.home=" + folder);
    command.add("-cp");
    command.add(home.classPath());
    command.add(BrokerMark.MAIN_CLASS);
    return command;
  }

  /** What is added to our own environment. Here and not on the command line, which all can read. */
  Map<String, String> environment() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("SERVER_ADDRESS", LOOPBACK);
    names.put("SERVER_PORT", text(ports.http()));
    names.put("MANAGEMENT_SERVER_ADDRESS", LOOPBACK);
    names.put("MANAGEMENT_SERVER_PORT", text(ports.management()));
    names.put("MALLOC_ARENA_MAX", "2");
    names.put("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "2s");
    names.put("ZEEBE_CLOCK_CONTROLLED", Boolean.toString(controlledClock));
    names.put("ZEEBE_BROKER_NETWORK_HOST", LOOPBACK);
    names.put("ZEEBE_BROKER_NETWORK_ADVERTISEDHOST", LOOPBACK);
    names.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", text(ports.command()));
    names.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", text(ports.internal()));
    names.put("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", LOOPBACK);
    names.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", text(ports.gateway()));
    names.put("ZEEBE_BROKER_CLUSTER_INITIALCONTACTPOINTS", "");
    names.put("ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", text(partitions));
    names.put("ZEEBE_BROKER_DATA_DIRECTORY", folder.resolve("data").toString());
    names.put("ZEEBE_BROKER_DATA_SNAPSHOTPERIOD", "5m");
    names.put("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "32MB");
    names.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", size(settings.diskReserve()));
    names.put(
        "ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION",
        size(DataSize.ofBytes(settings.diskReserve().toBytes() / 2)));
    names.put(
        "ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT",
        size(DataSize.ofBytes(settings.stateMemory().toBytes() / partitions)));
    // Its own limit falls to a single command while two busy cores make it slow, and an exit would
    // be refused; ours are few by themselves, see Lanes.
    names.put("ZEEBE_BROKER_BACKPRESSURE_AIMD_MINLIMIT", text(LEAST_IN_FLIGHT));
    names.put("ZEEBE_BROKER_EXPORTERS_SORTIE_CLASSNAME", EXPORTER_CLASS);
    names.put("ZEEBE_BROKER_EXPORTERS_SORTIE_JARPATH", home.exporterJar().toString());
    names.put("ZEEBE_BROKER_EXPORTERS_SORTIE_ARGS_URL", database.url());
    names.put("ZEEBE_BROKER_EXPORTERS_SORTIE_ARGS_USER", database.user());
    names.put("ZEEBE_BROKER_EXPORTERS_SORTIE_ARGS_PASSWORD", database.password());
    return names;
  }

  /** Named by text: the class is meant for the broker's class loader, not for ours. */
  private static final String EXPORTER_CLASS = "dev.sortie.engine.exporter.PostgresExporter";

  private long heapMegabytes() {
    return settings.heap().toMegabytes();
  }

  private static String text(int number) {
    return Integer.toString(number);
  }

  private static String size(DataSize size) {
    return Math.max(1, size.toMegabytes()) + "MB";
  }
}
