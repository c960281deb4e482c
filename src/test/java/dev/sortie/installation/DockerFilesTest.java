package dev.sortie.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The compose files name settings, classes and files that really exist, and pin what they run. */
class DockerFilesTest {

  @ParameterizedTest
  @ValueSource(strings = {"compose.yaml", "compose.cluster.yaml"})
  void pinsEveryImageAndChecksEveryService(String file) throws IOException {
    services(file)
        .forEach(
            (name, service) -> {
              assertThat((String) service.get("image")).as(name).matches(".+:v?\\d+\\.\\d+.*");
              boolean ours = service.get("image").toString().startsWith("sortie:");
              assertThat(ours || service.containsKey("healthcheck")).as(name).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"compose.yaml", "compose.cluster.yaml"})
  void holdsNoSecretAndOpensNothingToTheWorld(String file) throws IOException {
    assertThat(Files.readString(Path.of("docker", file)))
        .doesNotContainPattern("PASSWORD: (?!\\$\\{)")
        .doesNotContainPattern("- \"(?!127\\.0\\.0\\.1)[0-9.]*:?\\d+:\\d+\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"compose.yaml", "compose.cluster.yaml"})
  void loadsTheExporterThatTheBuildMakes(String file) throws IOException {
    String compose = Files.readString(Path.of("docker", file));
    assertThat(compose).contains("dev.sortie.engine.exporter.PostgresExporter");
    assertThat(Path.of("src/main/java/dev/sortie/engine/exporter/PostgresExporter.java")).exists();
    assertThat(Files.readString(Path.of("docker/Dockerfile.zeebe")))
        .contains("COPY --chown=1001:0 target/sortie-exporter.jar", "FROM camunda/zeebe:8.5.8");
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("sortie-exporter.jar", "<zeebe.version>8.5.8</zeebe.version>");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> services(String file) throws IOException {
    try (Reader reader = Files.newBufferedReader(Path.of("docker", file))) {
      Map<String, Object> compose = new Yaml().load(reader);
      return (Map<String, Map<String, Object>>) compose.get("services");
    }
  }
}
