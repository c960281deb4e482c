package dev.sortie.designer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.NodeTests;
import org.junit.jupiter.api.Test;

/** Where steps come to lie when a diagram is put in order. What does it runs in the browser. */
class PlacingIT {

  @Test
  void aDiagramIsPutInOrder() throws Exception {
    assertThat(NodeTests.run("placing.test.ts")).contains("# pass 4");
  }
}
