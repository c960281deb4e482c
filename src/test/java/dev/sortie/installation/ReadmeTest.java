package dev.sortie.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README names what there is. */
class ReadmeTest {

  private static final Pattern SETTING =
      Pattern.compile("`(sortie(?:\\.[a-z-]+)+)`((?:, `\\.[a-z-]+`)*)");

  @Test
  void namesEverySetting() throws IOException {
    JsonNode known =
        new ObjectMapper()
            .readTree(
                Path.of("target/classes/META-INF/spring-configuration-metadata.json").toFile());
    List<String> named = namedSettings();

    for (JsonNode property : known.get("properties")) {
      assertThat(named).contains(property.get("name").asText());
    }
  }

  @Test
  void namesOnlyCommandsOfTheLauncher() throws IOException {
    String launcher = Files.readString(Path.of("sortie"));
    List<String> commands =
        Pattern.compile("\\./sortie ([a-z]+)")
            .matcher(readme())
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();

    assertThat(commands).isNotEmpty();
    assertThat(commands)
        .allSatisfy(command -> assertThat(launcher).contains("\n  " + command + ")\n"));
  }

  @Test
  void showsPicturesThatAreThere() throws IOException {
    Pattern.compile("\\]\\((docs/[^)]+|[A-Z]+\\.md)\\)")
        .matcher(readme())
        .results()
        .forEach(found -> assertThat(Path.of(found.group(1))).exists());
  }

  private static List<String> namedSettings() throws IOException {
    return SETTING.matcher(readme()).results().flatMap(found -> full(found).stream()).toList();
  }

  /** A row may name siblings by their last word: `sortie.mail.port`, `.tls`. */
  private static List<String> full(MatchResult found) {
    String first = found.group(1);
    String parent = first.substring(0, first.lastIndexOf('.'));
    List<String> siblings =
        Pattern.compile("`(\\.[a-z-]+)`")
            .matcher(found.group(2))
            .results()
            .map(sibling -> parent + sibling.group(1))
            .toList();
    return Stream.concat(Stream.of(first), siblings.stream()).toList();
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
