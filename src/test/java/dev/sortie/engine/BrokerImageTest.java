package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerImageTest {

  @TempDir private Path folder;

  @Test
  void isWrittenWhereItIsMissingAndGivesTheBrokerTimeForThat() {
    BrokerImage missing = new BrokerImage(folder.resolve("broker.jsa"));

    assertThat(missing.options())
        .containsExactly("-XX:ArchiveClassesAtExit=" + folder.resolve("broker.jsa"));
    assertThat(missing.stopLimit()).isGreaterThan(new BrokerImage(null).stopLimit());
  }

  @Test
  void isUsedWhereItIsThere() throws Exception {
    BrokerImage there = new BrokerImage(Files.createFile(folder.resolve("broker.jsa")));

    assertThat(there.options()).contains("-XX:SharedArchiveFile=" + folder.resolve("broker.jsa"));
    assertThat(there.stopLimit()).isEqualTo(new BrokerImage(null).stopLimit());
  }

  @Test
  void isNoneUnlessSomebodyAsksForOne() {
    assertThat(new BrokerImage(null).options()).isEmpty();
  }
}
