package dev.sortie.engine;

import java.time.Duration;

/** The two ways to the engine. */
record Lanes(Lane starts, Lane others) {

  /** Longer than a broker that died takes to come back on a busy machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  static Lanes of(int most, Courier courier, EngineMetrics metrics) {
    return new Lanes(lane("start", most, courier, metrics), lane("other", most, courier, metrics));
  }

  private static Lane lane(String name, int most, Courier courier, EngineMetrics metrics) {
    InFlight places = new InFlight(most);
    metrics.watch(name, places);
    return new Lane(places, courier, PATIENCE);
  }
}
