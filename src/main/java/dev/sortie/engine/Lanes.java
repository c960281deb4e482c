package dev.sortie.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The ways to the engine. Starts, the jobs of each type and everything else have one each, so that
 * an exit never queues behind ten thousand enrollments, and a slow mail server holds up mails
 * alone. All but the last give way when the engine gets slow, and so leave it to that.
 */
final class Lanes {

  /** Longer than a broker that died takes to come back on a busy machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Some ten commands in the engine's queue, on a disk that takes 3 ms to keep one. */
  private static final Duration SLOW = Duration.ofMillis(50);

  private static final Duration NEVER_SLOW = Duration.ofDays(1);

  private final int most;
  private final Courier courier;
  private final EngineMetrics metrics;
  private final List<Way> ways = new CopyOnWriteArrayList<>();
  private final Lane starts;
  private final Lane others;

  Lanes(int most, Courier courier, EngineMetrics metrics) {
    this.most = most;
    this.courier = courier;
    this.metrics = metrics;
    this.starts = lane("start", SLOW);
    this.others = lane("other", NEVER_SLOW);
  }

  Lane starts() {
    return starts;
  }

  Lane others() {
    return others;
  }

  /** A way for the jobs of this type; to be asked for once. */
  Lane jobs(String type) {
    return lane(type, SLOW);
  }

  private Lane lane(String name, Duration slow) {
    InFlight places = new InFlight(most, slow);
    metrics.watch(name, places);
    ways.add(new Way(name, places));
    return new Lane(places, courier, PATIENCE);
  }

  /** How it stands on each of them now. */
  List<Pressure.Way> ways() {
    return ways.stream().map(Way::now).toList();
  }

  /** How many commands the engine did not take for now, since Sortie started. */
  long rejections() {
    return metrics.rejections();
  }

  private record Way(String name, InFlight places) {

    Pressure.Way now() {
      return new Pressure.Way(name, places.used(), places.limit(), places.waiting());
    }
  }
}
