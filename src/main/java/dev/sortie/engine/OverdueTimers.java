package dev.sortie.engine;

import dev.sortie.shared.Loop;
import dev.sortie.shared.SortieClock;
import dev.sortie.shared.SqlTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for timers that should have gone off long ago although the engine is well and its rows tell
 * of what it does, and raises the alarm.
 */
final class OverdueTimers implements Loop.Work {

  private static final Logger LOG = LoggerFactory.getLogger(OverdueTimers.class);

  /** Many that are due together take a while, and so do their rows. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  /** More are not counted: it is a herd, and to count it takes the database's time. */
  private static final int MOST = 100_000;

  private final JdbcClient jdbc;
  private final SortieClock clock;
  private final BrokerWatch broker;
  private final TimerAlarm alarm;
  private final TimerWatch watch;

  OverdueTimers(
      JdbcClient jdbc, SortieClock clock, BrokerWatch broker, TimerAlarm alarm, TimerWatch watch) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.broker = broker;
    this.alarm = alarm;
    this.watch = watch;
  }

  /** What the rows say of timers that are overdue. */
  private record Row(
      long late, long watched, long which, long sinceStart, Optional<Instant> oldest) {}

  @Override
  public boolean once() {
    if (!broker.atWork()) {
      watch.pause();
      return false;
    }
    Instant overdue = clock.instant().minus(GRACE);
    Instant until = watch.until(overdue);
    Row row = row(overdue, until);
    TimerWatch.Verdict verdict =
        watch.look(new TimerWatch.Look(row.late(), row.watched(), row.which()));
    alarm.late(new LateTimers(row.late(), row.oldest().orElse(null)), verdict);
    switch (verdict) {
      case FINE, LATE -> {}
      case STUCK -> {
        LOG.error("{} timers are overdue and do not go off", row.watched());
        alarm.stuck(row.sinceStart() > 0);
      }
    }
    return false;
  }

  /** Those of an instance that is over, by its row, wait for nothing: their end was set aside. */
  private Row row(Instant overdue, Instant until) {
    return jdbc.sql(
            """
            with late as (
              select key, due_at from engine_timers t
              where due_at < :overdue
                and not exists (
                  select 1 from engine_process_instances i
                  where i.key = t.process_instance_key and i.state <> 'ACTIVE')
              order by due_at
              limit :most)
            select count(*) as late, min(due_at) as oldest,
              count(*) filter (where due_at >= :from and due_at < :until) as watched,
              case when count(*) = :most then bit_xor(key) else 0 end as which,
              count(*) filter (
                where due_at >= greatest(:from, :started) and due_at < :until) as since_start
            from late
            """)
        .param("overdue", SqlTimes.of(overdue))
        .param("from", SqlTimes.of(watch.from()))
        .param("until", SqlTimes.of(until))
        .param("started", SqlTimes.of(broker.since()))
        .param("most", MOST)
        .query(
            (row, number) ->
                new Row(
                    row.getLong("late"),
                    row.getLong("watched"),
                    row.getLong("which"),
                    row.getLong("since_start"),
                    Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
        .single();
  }
}
