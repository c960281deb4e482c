package dev.sortie.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What counts as a wait on a path back. */
class LoopsWaitTest {

  private static final String LOOP = "modelcheck.loop";

  @Test
  void durationDoes() {
    Sketch sketch =
        new Sketch().mail("a").wait("w", "P1D").choice("x").path("start a w x a").path("x end");

    assertThat(sketch.check().findings()).extracting(Finding::key).doesNotContain(LOOP);
  }

  /** The second time it is over. */
  @Test
  void dateDoesNot() {
    Sketch sketch =
        new Sketch()
            .mail("a")
            .waitUntil("w", "2030-01-01T00:00:00Z")
            .choice("x")
            .path("start a w x a")
            .path("x end");

    assertThat(sketch.check().findings()).extracting(Finding::key).contains(LOOP);
  }

  @Test
  void gatewaysAloneGoRoundAsWell() {
    Sketch sketch = new Sketch().choice("x").choice("y").path("start x y x").path("y end");

    assertThat(sketch.check().findings())
        .filteredOn(finding -> finding.key().equals(LOOP))
        .extracting(Finding::elementId)
        .containsExactly("x");
  }
}
