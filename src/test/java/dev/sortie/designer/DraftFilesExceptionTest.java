package dev.sortie.designer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.modelcheck.Finding;
import org.junit.jupiter.api.Test;

class DraftFilesExceptionTest {

  @Test
  void tellsWhatTheParserSays() {
    DraftFilesException told =
        DraftFilesException.unreadable(
            Finding.error("", "modelcheck.not-bpmn", "URI=null Line=2: no such element"));

    assertThat(told.key()).isEqualTo("designer.not-bpmn");
    assertThat(told.arguments()).containsExactly("Line=2: no such element");
  }

  @Test
  void tellsOfADiagramWhatItHasTooMuchOf() {
    DraftFilesException told =
        DraftFilesException.unreadable(Finding.error("", "modelcheck.too-many-steps", "1000"));

    assertThat(told.key()).isEqualTo("designer.file-too-many-steps");
    assertThat(told.arguments()).containsExactly("1000");
  }

  @Test
  void tellsOfAnEmptyFileThatItIsEmpty() {
    assertThat(DraftFilesException.unreadable(Finding.error("", "modelcheck.empty")).key())
        .isEqualTo("designer.file-empty");
  }
}
