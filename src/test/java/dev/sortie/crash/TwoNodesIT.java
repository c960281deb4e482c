package dev.sortie.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sortie.installation.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two applications on one database and one engine share the work under load; one of them is killed
 * in the middle and never comes back.
 */
class TwoNodesIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int MAILS_WITH_BOTH = 150;
  private static final int MAILS_WITH_ONE = 100;

  @TempDir Path folder;

  @Test
  void keepTheSamePromisesAsOneAndOutliveEachOther() throws Exception {
    long seed = Long.getLong("crash.seed", System.nanoTime());
    try (Trial trial = new Trial(seed);
        Installation first = node(trial, "first");
        Installation second = node(trial, "second")) {
      first.start();
      second.sharing(first).start();
      String key = first.apiKey("crash", "ADMIN");
      try (Connection connection = first.connect()) {
        Witness.watch(connection);
      }

      try (var clients = trial.clients(aliveOf(first, second), key)) {
        await().atMost(PATIENCE).until(() -> trial.sink.count() >= MAILS_WITH_BOTH);
        Installation victim = new Random(seed).nextBoolean() ? first : second;
        victim.process().destroyForcibly().waitFor();
        trial.killed(Kill.APPLICATION);
        int mails = trial.sink.count() + MAILS_WITH_ONE;
        await().atMost(PATIENCE).until(() -> trial.sink.count() >= mails);
      }

      Outcome outcome = trial.outcome(first);
      System.out.println(outcome.table());
      assertThat(outcome.violations()).as(outcome.table()).isEmpty();
      assertThat(outcome.stops()).isPositive();
    }
  }

  private Installation node(Trial trial, String name) throws Exception {
    return Trial.installation(Files.createDirectory(folder.resolve(name)), trial.sink);
  }

  private static IntSupplier aliveOf(Installation... nodes) {
    return () -> {
      List<Installation> alive =
          List.of(nodes).stream().filter(node -> node.process().isAlive()).toList();
      return alive.get(ThreadLocalRandom.current().nextInt(alive.size())).port();
    };
  }
}
