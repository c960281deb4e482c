package dev.sortie.designer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.NodeTests;
import org.junit.jupiter.api.Test;

/** A change on the canvas touches only what changed. What does it runs in the browser. */
class OriginalTextIT {

  @Test
  void aChangeLeavesTheRestOfTheTextAsItWas() throws Exception {
    assertThat(NodeTests.run("original.test.ts")).containsPattern("# pass [1-9]\\d\\d\\n");
  }
}
