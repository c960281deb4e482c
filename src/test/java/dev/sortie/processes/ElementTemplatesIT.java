package dev.sortie.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.NodeTests;
import org.junit.jupiter.api.Test;

/** Camunda Modeler takes the element templates. What it asks of them is checked as it checks it. */
class ElementTemplatesIT {

  @Test
  void areTakenByCamundaModeler() throws Exception {
    assertThat(NodeTests.run("element-templates.test.ts")).contains("# pass 1");
  }
}
