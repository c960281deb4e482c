package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sortie.shared.DataDirectory;
import dev.sortie.shared.StartupException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineFolderTest {

  @TempDir private Path root;
  private DataDirectory data;

  @BeforeEach
  void name() {
    data = new DataDirectory(root);
  }

  @Test
  void isHeldByOneAtATime() {
    EngineFolder first = EngineFolder.take(data, "8.5.8", 2);

    assertThatThrownBy(() -> EngineFolder.take(data, "8.5.8", 2))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("engine-folder-in-use");
    first.close();
    first.close();
    EngineFolder.take(data, "8.5.8", 2).close();
  }

  @Test
  void staysTheSameEngine() {
    UUID engine = made("8.5.8", 2);

    assertThat(made("8.5.9", 2)).isEqualTo(engine);
  }

  @Test
  void refusesDataOfAnotherVersionAndLeavesThemAsTheyAre() throws Exception {
    made("8.5.8", 2);
    Path mark = root.resolve("engine/made-by.properties");
    List<String> before = Files.readAllLines(mark);

    for (String other : List.of("8.6.0", "8.5.7", "9.5.8")) {
      assertThatThrownBy(() -> EngineFolder.take(data, other, 2))
          .isInstanceOfSatisfying(
              StartupException.class,
              refused -> {
                assertThat(refused.key()).isEqualTo("engine-version");
                assertThat(refused.arguments()).endsWith("8.5.8", other);
              });
    }
    assertThat(Files.readAllLines(mark)).isEqualTo(before);
    made("8.5.8", 2);
  }

  @Test
  void refusesAnotherNumberOfPartitions() {
    made("8.5.8", 2);

    assertThatThrownBy(() -> EngineFolder.take(data, "8.5.8", 3))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("engine-partitions");
  }

  @Test
  void keepsTheNumberOfPartitionsWhereNobodyAsksForOne() {
    assertThat(partitions(0)).isEqualTo(1);
    assertThat(partitions(0)).isEqualTo(1);
  }

  @Test
  void keepsTheNumberOfPartitionsThatSomebodyAskedForOnce() {
    made("8.5.8", 3);

    assertThat(partitions(0)).isEqualTo(3);
  }

  @Test
  void refusesAMarkThatItCanNotRead() throws Exception {
    made("8.5.8", 2);
    Files.writeString(root.resolve("engine/made-by.properties"), "version=8.5.8\n");

    assertThatThrownBy(() -> EngineFolder.take(data, "8.5.8", 2))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("engine-mark");
  }

  private int partitions(int wanted) {
    try (EngineFolder folder = EngineFolder.take(data, "8.5.8", wanted)) {
      return folder.mark().partitions();
    }
  }

  private UUID made(String version, int partitions) {
    try (EngineFolder folder = EngineFolder.take(data, version, partitions)) {
      return folder.mark().engine();
    }
  }
}
