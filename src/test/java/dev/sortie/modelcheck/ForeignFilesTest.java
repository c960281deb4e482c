package dev.sortie.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files in the manner of other tools are refused in words, and read as far as they are BPMN. */
class ForeignFilesTest {

  private static final Path FOLDER = Path.of("src/test/resources/dev/sortie/designer/foreign");

  @ParameterizedTest
  @MethodSource("files")
  void isRefusedInWordsAboutACampaign(Path file) throws IOException {
    CheckedModel checked = ModelCheck.check(Files.readAllBytes(file));

    assertThat(checked.isSound()).isFalse();
    assertThat(checked.findings()).isNotEmpty();
    if (checked.outline() == null) {
      // Not by the letter of the schema, as some tools write.
      assertThat(checked.findings())
          .extracting(Finding::key)
          .containsExactly("modelcheck.not-bpmn");
    } else {
      assertThat(checked.findings())
          .extracting(Finding::key)
          .contains("modelcheck.exit-missing.unsubscribed");
    }
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    }
  }
}
