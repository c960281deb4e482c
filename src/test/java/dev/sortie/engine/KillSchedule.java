package dev.sortie.engine;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Kills at chance moments of some work: so many times the broker, so many times the database, which
 * stays away for up to four seconds. Moments are given by how far the work is, so a seed means the
 * same on a slow machine.
 */
final class KillSchedule {

  private enum Victim {
    BROKER,
    DATABASE
  }

  private static final int LONGEST_ABSENCE_MILLIS = 4000;
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Random chance;
  private final Supplier<ProcessHandle> broker;
  private final MortalDatabase database;

  KillSchedule(Random chance, Supplier<ProcessHandle> broker, MortalDatabase database) {
    this.chance = chance;
    this.broker = broker;
    this.database = database;
  }

  /** Does the work and meanwhile kills; returns when both are done. */
  void during(Callable<Void> work, Supplier<Integer> done, int all, int brokers, int databases)
      throws Exception {
    Map<Integer, Victim> moments = moments(all, brokers, databases);
    try (ScheduledExecutorService threads = Executors.newScheduledThreadPool(2)) {
      Future<Void> working = threads.submit(work);
      for (Map.Entry<Integer, Victim> moment : moments.entrySet()) {
        await()
            .pollInterval(Duration.ofMillis(5))
            .atMost(LIMIT)
            .until(() -> done.get() >= moment.getKey());
        System.out.printf("%s is killed at %d of %d%n", moment.getValue(), done.get(), all);
        kill(moment.getValue(), threads);
      }
      working.get();
    }
  }

  private Map<Integer, Victim> moments(int all, int brokers, int databases) {
    Map<Integer, Victim> moments = new TreeMap<>();
    while (moments.size() < brokers + databases) {
      Victim next = moments.size() < brokers ? Victim.BROKER : Victim.DATABASE;
      moments.putIfAbsent(chance.nextInt(all / 20, all - all / 20), next);
    }
    return moments;
  }

  private void kill(Victim victim, ScheduledExecutorService threads) throws Exception {
    switch (victim) {
      case BROKER -> {
        await().atMost(LIMIT).until(() -> broker.get().isAlive());
        broker.get().destroyForcibly();
      }
      case DATABASE -> {
        database.kill();
        threads
            .schedule(this::comeBack, chance.nextInt(LONGEST_ABSENCE_MILLIS), TimeUnit.MILLISECONDS)
            .get();
      }
    }
  }

  private Void comeBack() throws IOException {
    database.comeBack();
    return null;
  }
}
