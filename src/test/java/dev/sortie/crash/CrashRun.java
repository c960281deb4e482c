package dev.sortie.crash;

import static org.awaitility.Awaitility.await;

import dev.sortie.ApiCaller;
import dev.sortie.installation.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills parts of an installation under load, again and again, lets it come to rest and looks
 * whether every promise was kept.
 */
public final class CrashRun {

  private static final Duration AT_WORK = Duration.ofMinutes(3);
  private static final long LONGEST_ROUND_MILLIS = 5_000;
  private static final int MAILS_OF_A_ROUND = 10;

  private final Path folder;
  private final Duration killing;
  private final Random random;
  private final Trial trial;
  private final List<Kill> deck = new ArrayList<>();

  private CrashRun(Path folder, Duration killing, long seed) {
    this.folder = folder;
    this.killing = killing;
    this.random = new Random(seed);
    this.trial = new Trial(seed);
  }

  /**
   * Kills for this long, then looks.
   *
   * @param folder an empty one
   * @param seed chooses what is killed, when, and what clients do; threads still race
   */
  public static Outcome of(Path folder, Duration killing, long seed) throws Exception {
    return new CrashRun(folder, killing, seed).run();
  }

  private Outcome run() throws Exception {
    try (trial;
        Installation sortie = Trial.installation(folder, trial.sink)) {
      sortie.start();
      String key = sortie.apiKey("crash", "ADMIN");
      try (Connection connection = sortie.connect()) {
        Witness.watch(connection);
      }
      var shop = new ApiCaller(sortie.port(), key);
      await()
          .atMost(AT_WORK)
          .until(
              () ->
                  shop.get("/api/campaigns")
                      .body()
                      .findValuesAsString("key")
                      .containsAll(List.of("crash-run", "crash-wait")));
      try (var clients = trial.clients(sortie::port, key)) {
        killAgainAndAgain(sortie);
      }
      return trial.outcome(sortie);
    }
  }

  private void killAgainAndAgain(Installation sortie) throws IOException {
    Victims victims = new Victims(sortie, random);
    long end = System.nanoTime() + killing.toNanos();
    while (System.nanoTime() < end) {
      int mails = trial.sink.count() + MAILS_OF_A_ROUND;
      await().atMost(AT_WORK).until(() -> trial.sink.count() >= mails);
      LockSupport.parkNanos(Duration.ofMillis(random.nextLong(LONGEST_ROUND_MILLIS)).toNanos());
      Kill kind = next();
      if (victims.kill(kind)) {
        trial.killed(kind);
      }
      restore(sortie, kind);
    }
  }

  /** Each kind comes before any comes again. */
  private Kill next() {
    if (deck.isEmpty()) {
      deck.addAll(List.of(Kill.values()));
      Collections.shuffle(deck, random);
    }
    return deck.remove(deck.size() - 1);
  }

  /** What the operating system's supervisor does; the rest is up to the application. */
  private void restore(Installation sortie, Kill kind) throws IOException {
    switch (kind) {
      case APPLICATION, POWER -> {
        String name = "console-" + trial.deaths() + ".txt";
        Files.writeString(folder.resolve(name), sortie.console());
        sortie.start();
      }
      case BROKER, DATABASE, SESSION -> {}
    }
  }
}
