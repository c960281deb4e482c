package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sortie.shared.StartupException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BrokerLaunchTest {

  private static final RandomGenerator CHANCE = RandomGenerator.of("L64X128MixRandom");

  private static final BrokerLaunch LAUNCH =
      new BrokerLaunch(
          new BrokerHome(Path.of("/opt/zeebe"), "8.5.8", Path.of("/opt/sortie-exporter.jar")),
          Path.of("/srv/data/engine"),
          4,
          new BrokerPorts(1, 2, 3, 4, 5),
          settings(Map.of("sortie.engine.heap", "400MB")),
          new DatabaseAddress("jdbc:postgresql://db/sortie", "sortie", "geheim"),
          false);

  @Test
  void listensOnLoopbackOnly() {
    assertThat(LAUNCH.environment())
        .allSatisfy(
            (name, value) -> {
              if (name.endsWith("HOST") || name.endsWith("ADDRESS")) {
                assertThat(value).isEqualTo("127.0.0.1");
              }
            })
        .containsKeys(
            "ZEEBE_BROKER_NETWORK_HOST",
            "ZEEBE_BROKER_GATEWAY_NETWORK_HOST",
            "SERVER_ADDRESS",
            "MANAGEMENT_SERVER_ADDRESS")
        .containsEntry("SERVER_PORT", "5");
  }

  @Test
  void keepsThePasswordOffTheCommandLine() {
    assertThat(LAUNCH.command("java", List.of(), List.of()))
        .noneMatch(word -> word.contains("geheim"));
    assertThat(LAUNCH.environment()).containsValue("geheim");
  }

  @Test
  void canBeRecognisedByItsOwnCommandLine() {
    List<String> command = LAUNCH.command("/usr/bin/java", List.of("/usr/bin/setsid"), List.of());

    assertThat(command).startsWith("/usr/bin/setsid", "/usr/bin/java");
    assertThat(command)
        .contains(BrokerMark.of(Path.of("/srv/data/engine")).argument(), BrokerMark.MAIN_CLASS);
  }

  @Test
  void sharesTheStateMemoryAmongPartitions() {
    assertThat(LAUNCH.environment())
        .containsEntry("ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "32MB");
    assertThat(LAUNCH.command("java", List.of(), List.of())).contains("-Xmx400m");
  }

  @Test
  void namesThePortAndTheSettingWhenItIsTaken() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      EngineSettings settings = settings(Map.of("sortie.engine.gateway-port", "" + port));

      assertThatThrownBy(() -> BrokerPorts.choose(settings, CHANCE))
          .isInstanceOfSatisfying(
              StartupException.class,
              refused ->
                  assertThat(refused.arguments())
                      .containsExactly("" + port, "sortie.engine.gateway-port"));
    }
  }

  @Test
  void takesFreePortsThatDiffer() {
    BrokerPorts ports =
        BrokerPorts.choose(settings(Map.of("sortie.engine.gateway-port", "0")), CHANCE);

    assertThat(
            List.of(
                ports.gateway(),
                ports.command(),
                ports.internal(),
                ports.management(),
                ports.http()))
        .doesNotHaveDuplicates()
        .as("below what goes to connections that leave the machine")
        .allMatch(port -> port > 1024 && port < 32768);
  }

  @Test
  void speaksPlainTextToAnAddressWithoutScheme() {
    assertThat(settings(Map.of("sortie.engine.gateway-address", "zeebe:26500")).externalGateway())
        .hasToString("http://zeebe:26500");
    assertThat(settings(Map.of("sortie.engine.gateway-address", "")).embedded()).isTrue();
  }

  private static EngineSettings settings(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("sortie.engine", EngineSettings.class);
  }
}
