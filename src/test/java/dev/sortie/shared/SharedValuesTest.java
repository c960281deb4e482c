package dev.sortie.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class SharedValuesTest {

  private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");

  @Test
  void idsSortByTheirTimeAndSayTheirVersion() {
    SortieClock clock = new SortieClock(InstantSource.fixed(NOON));
    Ids ids = new Ids(clock, RandomGenerator.of("L64X128MixRandom"));

    UUID earlier = ids.next();
    clock.advance(Duration.ofMillis(1));
    UUID later = ids.next();

    assertThat(earlier.version()).isEqualTo(7);
    assertThat(earlier.variant()).isEqualTo(2);
    assertThat(earlier.toString()).isLessThan(later.toString());
  }

  @Test
  void timeOnlyGoesForward() {
    SortieClock clock = new SortieClock(InstantSource.fixed(NOON));

    clock.advance(Duration.ofDays(7));

    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(7)));
    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesNewWorkWhileTheDiskIsNearlyFull(@TempDir Path folder) {
    DataDirectory data = new DataDirectory(folder);

    new DiskReserve(data, DataSize.ofBytes(1)).requireRoom();

    assertThatThrownBy(() -> new DiskReserve(data, DataSize.ofTerabytes(100_000)).requireRoom())
        .isInstanceOfSatisfying(
            DiskFullException.class, refusal -> assertThat(refusal.kind().status()).isEqualTo(507));
  }

  @Test
  void keepsASecondApplicationOffTheSameFolder(@TempDir Path folder) throws Exception {
    DataDirectory data = new DataDirectory(folder);
    DataFolderLock lock = DataFolderLock.take(data);

    assertThatThrownBy(() -> DataFolderLock.take(data)).isInstanceOf(StartupException.class);
    lock.release();
    DataFolderLock.take(data).release();
  }
}
