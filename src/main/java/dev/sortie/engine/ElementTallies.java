package dev.sortie.engine;

import dev.sortie.shared.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the exporter counts by the hour. Reads some hundred rows, whatever number of instances they
 * tell of.
 *
 * <p>Hours count as a whole, and after a week only days do, as a UTC clock has them: the one that a
 * time begins in is a part of it when its own beginning is.
 */
public final class ElementTallies {

  private final JdbcClient jdbc;

  ElementTallies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What happened at the elements of these process definitions together, by element id.
   *
   * @param from null: since ever
   * @param until null: until now
   */
  public Map<String, ElementTally> of(
      Collection<Long> processDefinitionKeys, @Nullable Instant from, @Nullable Instant until) {
    Map<String, ElementTally> tallies = new HashMap<>();
    jdbc.sql(
            """
            select element_id, kind, detail, sum(times) as times, sum(millis) as millis
            from engine_element_tallies
            where process_definition_key = any (:definitions)
              and begins_at >= coalesce(cast(:from as timestamptz), '-infinity')
              and begins_at < coalesce(cast(:until as timestamptz), 'infinity')
            group by element_id, kind, detail
            """)
        .param("definitions", processDefinitionKeys.toArray(Long[]::new))
        .param("from", from == null ? null : SqlTimes.of(from))
        .param("until", until == null ? null : SqlTimes.of(until))
        .query(
            row -> {
              tallies.merge(row.getString("element_id"), tally(row), ElementTally::plus);
            });
    return tallies;
  }

  private static ElementTally tally(ResultSet row) throws SQLException {
    long times = row.getLong("times");
    String detail = row.getString("detail");
    return switch (Kind.valueOf(row.getString("kind"))) {
      case PASSED ->
          new ElementTally(
              times, scale(detail, times, row.getLong("millis")), Map.of(), 0, Map.of());
      case EXITED -> new ElementTally(0, DurationScale.EMPTY, Map.of(detail, times), 0, Map.of());
      case REACHED -> new ElementTally(0, DurationScale.EMPTY, Map.of(), times, Map.of());
      case LEFT -> new ElementTally(0, DurationScale.EMPTY, Map.of(), 0, Map.of(detail, times));
    };
  }

  /** Of some it is not known how long they were there: the exporter came after them. */
  private static DurationScale scale(String step, long times, long millis) {
    SortedMap<Integer, DurationScale.Step> steps = new TreeMap<>();
    if (!step.isEmpty()) {
      steps.put(Integer.valueOf(step), new DurationScale.Step(times, millis));
    }
    return new DurationScale(steps);
  }

  /** As the rows name what they count. */
  private enum Kind {
    PASSED,
    EXITED,
    REACHED,
    LEFT
  }
}
