package dev.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class JobGateTest {

  private final JobGate gate = new JobGate();

  @Test
  void isNotQuietWhileAJobIsHandledNorRightAfter() {
    AtomicBoolean during = new AtomicBoolean(true);

    gate.handling(() -> during.set(gate.quietFor(Duration.ZERO)));

    assertThat(during).isFalse();
    assertThat(gate.quietFor(Duration.ofDays(1))).isFalse();
  }

  @Test
  void movesNothingWhileAJobIsHandled() {
    AtomicBoolean moved = new AtomicBoolean();

    gate.handling(
        () -> assertThat(movedElsewhere(Duration.ofMillis(20), () -> moved.set(true))).isFalse());

    assertThat(moved).isFalse();
  }

  private boolean movedElsewhere(Duration patience, Runnable move) {
    return CompletableFuture.supplyAsync(() -> alone(patience, move)).join();
  }

  private boolean alone(Duration patience, Runnable move) {
    try {
      return gate.alone(patience, move);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
