package dev.sortie.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done about timers that do not go off: the broker is started anew where it is ours and
 * that may help, never twice within half an hour, and more and more seldom where it does not help.
 */
final class TimerAlarm {

  private static final Logger LOG = LoggerFactory.getLogger(TimerAlarm.class);

  private final EngineSite site;
  private final Outages outages;
  private final MeterRegistry registry;
  private final Restraint restraint;
  private volatile LateTimers late = LateTimers.NONE;
  private volatile boolean stuck;

  TimerAlarm(EngineSite site, Outages outages, MeterRegistry registry, Restraint restraint) {
    this.site = site;
    this.outages = outages;
    this.registry = registry;
    this.restraint = restraint;
    Gauge.builder("sortie.engine.timers.overdue", this, alarm -> alarm.late.late())
        .description("Timers that should have gone off more than a minute ago")
        .register(registry);
  }

  /** What was seen at the last look. The alarm stays on until no timer is late any more. */
  void late(LateTimers seen, TimerWatch.Verdict verdict) {
    late = seen;
    stuck =
        switch (verdict) {
          case FINE -> false;
          case LATE -> stuck;
          case STUCK -> true;
        };
  }

  LateTimers late() {
    return late;
  }

  /** Whether some did not go off although the engine was well. */
  boolean isOn() {
    return stuck;
  }

  /**
   * Counts it, and starts the broker anew where that may help.
   *
   * @param dueSinceStart whether one of them became due since the broker started: those that were
   *     due before have seen a start already, and it did not help
   */
  void stuck(boolean dueSinceStart) {
    registry.counter("sortie.engine.timers.stuck").increment();
    if (dueSinceStart && site.startLimit().isPresent() && restraint.allows()) {
      LOG.warn("Starting the engine anew, which brings forgotten timers back");
      outages.announce(Outage.Cause.TIMERS_STUCK);
      site.giveUp();
    }
  }
}
