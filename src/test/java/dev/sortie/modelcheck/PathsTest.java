package dev.sortie.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One mistake in a path is one finding, at the step where it is mended. */
class PathsTest {

  @Test
  void missingEndIsToldAtTheLastStepAlone() {
    Sketch sketch = new Sketch().mail("a").wait("w", "P1D").mail("b").path("start a w b");

    assertThat(told(sketch, "dead-end")).containsExactly("b");
    assertThat(told(sketch, "leads-nowhere")).isEmpty();
  }

  @Test
  void loopWithoutAWayOutIsToldAtItsSteps() {
    Sketch sketch = new Sketch().mail("a").wait("w", "P1D").path("start a w a");

    assertThat(told(sketch, "leads-nowhere")).contains("a", "w");
    assertThat(told(sketch, "dead-end")).isEmpty();
  }

  @Test
  void missingArrowIsToldAtTheFirstStepBehindIt() {
    Sketch sketch =
        new Sketch().mail("b").wait("w", "P1D").mail("a").path("start a").path("w b end");

    assertThat(told(sketch, "not-reached")).containsExactly("w");
  }

  @Test
  void ringThatNobodyGetsToIsToldOnce() {
    Sketch sketch =
        new Sketch()
            .mail("a")
            .wait("w", "P1D")
            .choice("x")
            .path("start end")
            .path("x a w x")
            .path("x end");

    assertThat(told(sketch, "not-reached")).hasSize(1);
  }

  private static List<String> told(Sketch sketch, String key) {
    return sketch.check().findings().stream()
        .filter(finding -> finding.key().equals("modelcheck." + key))
        .map(Finding::elementId)
        .toList();
  }
}
