package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sortie.shared.DataDirectory;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class DiskFullTest {

  @TempDir private Path root;

  @Test
  void showsWhenLessThanTheReserveIsFree() {
    try (EngineFolder folder = EngineFolder.take(new DataDirectory(root), "8.5.8", 2)) {
      Broker notStarted = new Broker(null, folder, new BrokerImage(null));

      assertThat(engine(notStarted, DataSize.ofBytes(1)).diskFull()).isFalse();
      assertThat(engine(notStarted, DataSize.ofTerabytes(1_000_000)).diskFull()).isTrue();
    }
  }

  private static EmbeddedEngine engine(Broker broker, DataSize reserve) {
    return new EmbeddedEngine(broker, null, null, false, reserve, Duration.ofMinutes(1));
  }
}
