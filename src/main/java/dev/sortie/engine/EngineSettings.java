package dev.sortie.engine;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which engine is used and how the embedded one runs.
 *
 * @param gatewayAddress of a cluster of your own, {@code host:port} or with a scheme, {@code https}
 *     for TLS; empty means the embedded broker
 * @param home folder of the unpacked Zeebe distribution; looked for where absent
 * @param exporterJar what the broker loads to write rows; looked for where absent
 * @param gatewayPort of the embedded broker, as the next four; 0 means any free port, all are on
 *     loopback
 * @param partitions fixed once the data folder is made; 0 for as many as that has, and {@value
 *     #PARTITIONS_OF_NEW_DATA} in a new one
 * @param heap of the embedded broker
 * @param stateMemory for the state of all partitions together, beside the heap
 * @param diskReserve the broker refuses commands when less than this is free
 * @param inFlight the most commands of one kind under way at a time
 * @param jobsPerType the most jobs of one type being handled at a time
 * @param startLimit after this the embedded broker is ended and started anew, the next time after
 *     twice as long: a large state takes its time
 * @param stuckTimersAfter the embedded broker is started anew when a timer that is due does not go
 *     off for this long
 * @param compactAfter so long after its end the path of an instance is folded into one value
 * @param classImage what makes the embedded broker start quicker; written when it ends where it is
 *     absent
 */
@ConfigurationProperties("sortie.engine")
record EngineSettings(
    @DefaultValue("") String gatewayAddress,
    @Nullable Path home,
    @Nullable Path exporterJar,
    @DefaultValue("26500") int gatewayPort,
    @DefaultValue("0") int commandPort,
    @DefaultValue("0") int internalPort,
    @DefaultValue("0") int managementPort,
    @DefaultValue("0") int httpPort,
    @DefaultValue("0") int partitions,
    @DefaultValue("512MB") DataSize heap,
    @DefaultValue("128MB") DataSize stateMemory,
    @DefaultValue("1GB") DataSize diskReserve,
    @DefaultValue("256") int inFlight,
    @DefaultValue("32") int jobsPerType,
    @DefaultValue("5m") Duration startLimit,
    @DefaultValue("5m") Duration stuckTimersAfter,
    @DefaultValue("30d") Duration compactAfter,
    @Nullable Path classImage) {

  /** Subscriptions across partitions lose exits under load, until they are asked for again. */
  static final int PARTITIONS_OF_NEW_DATA = 1;

  boolean embedded() {
    return gatewayAddress.isBlank();
  }

  /** Where the cluster of your own listens; plain text unless the scheme says {@code https}. */
  URI externalGateway() {
    return URI.create(gatewayAddress.contains("://") ? gatewayAddress : "http://" + gatewayAddress);
  }
}
