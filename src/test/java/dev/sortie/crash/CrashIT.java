package dev.sortie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is killed, and whenever: no mail after a stop, no mail twice, nothing accepted is lost,
 * and ledger and engine agree in the end.
 *
 * <p>Another run: {@code -Dcrash.seed=7 -Dcrash.seconds=300}. Longer: {@code ./sortie bench crash}.
 */
class CrashIT {

  @TempDir Path folder;

  @Test
  void keepsEveryPromiseWhateverIsKilled() throws Exception {
    long seed = Long.getLong("crash.seed", System.nanoTime());
    Duration killing = Duration.ofSeconds(Long.getLong("crash.seconds", 60));

    Outcome outcome = CrashRun.of(folder, killing, seed);

    System.out.println(outcome.table());
    assertThat(outcome.violations()).as(outcome.table()).isEmpty();
    assertThat(outcome.rounds()).isPositive();
    assertThat(outcome.mails()).isPositive();
    assertThat(outcome.stops()).isPositive();
  }
}
