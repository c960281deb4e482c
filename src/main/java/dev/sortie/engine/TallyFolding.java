package dev.sortie.engine;

import dev.sortie.shared.Loop;
import dev.sortie.shared.SqlTimes;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes days of the hours that are a week old, so that a year of a campaign stays some thousand
 * rows. Several nodes share the work, and an hour to which something is added later is folded
 * again.
 */
final class TallyFolding implements Loop.Work {

  private static final Duration AFTER = Duration.ofDays(8);
  private static final int CHUNK = 500;

  private static final String FOLD =
      """
      with hours as (
        select process_definition_key, kind, element_id, begins_at, detail
        from engine_element_tallies
        where begins_at < :before and date_trunc('day', begins_at, 'UTC') <> begins_at
        order by begins_at
        limit :chunk
        for update skip locked),
      gone as (
        delete from engine_element_tallies tally using hours
        where (tally.process_definition_key, tally.kind, tally.element_id, tally.begins_at,
            tally.detail)
          = (hours.process_definition_key, hours.kind, hours.element_id, hours.begins_at,
            hours.detail)
        returning tally.*),
      days as (
        insert into engine_element_tallies as day
          (process_definition_key, kind, element_id, begins_at, detail, times, millis)
        select process_definition_key, kind, element_id, date_trunc('day', begins_at, 'UTC'), detail,
          sum(times), sum(millis)
        from gone
        group by process_definition_key, kind, element_id, date_trunc('day', begins_at, 'UTC'), detail
        order by process_definition_key, kind, element_id, date_trunc('day', begins_at, 'UTC'), detail
        on conflict (process_definition_key, kind, element_id, begins_at, detail) do update set
          times = day.times + excluded.times, millis = day.millis + excluded.millis)
      select count(*) from gone
      """;

  private final JdbcClient jdbc;
  private final InstantSource time;

  TallyFolding(JdbcClient jdbc, InstantSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  @Override
  public boolean once() {
    return jdbc.sql(FOLD)
            .param("before", SqlTimes.of(time.instant().minus(AFTER).truncatedTo(ChronoUnit.DAYS)))
            .param("chunk", CHUNK)
            .query(Integer.class)
            .single()
        == CHUNK;
  }
}
