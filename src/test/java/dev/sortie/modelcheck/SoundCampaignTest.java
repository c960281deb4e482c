package dev.sortie.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A campaign that keeps the profile has no finding, and its outline can be read. */
class SoundCampaignTest {

  @Test
  void hasNoFinding() {
    assertThat(Fixture.check(Fixture.sound()).findings()).isEmpty();
  }

  @Test
  void tellsItsOutline() {
    Outline outline = Fixture.check(Fixture.sound()).outline();

    assertThat(outline.key()).isEqualTo("spring-sale");
    assertThat(outline.name()).isEqualTo("Spring sale");
    assertThat(outline.description()).isEqualTo("Two mails about the sale.");
    assertThat(outline.properties()).containsEntry("sortie.name.fr", "Soldes de printemps");
    assertThat(outline.templates()).containsExactly("news");
  }

  @Test
  void tellsItsStepsInTheOrderOfTheContact() {
    List<Step> steps = Fixture.check(Fixture.sound()).outline().steps();

    assertThat(steps.stream().limit(6))
        .extracting(Step::kind)
        .containsExactly(
            StepKind.START,
            StepKind.SEQUENCE,
            StepKind.START,
            StepKind.SEND_EMAIL,
            StepKind.WAIT_FOR,
            StepKind.WAIT_FOR);
    assertThat(steps).filteredOn(step -> step.kind() == StepKind.DOOR).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shippedCampaignHasNoError(Path file) throws IOException {
    assertThat(ModelCheck.check(Files.readAllBytes(file)).findings()).noneMatch(Finding::isError);
  }

  static Stream<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).toList().stream();
    }
  }
}
