package dev.sortie.exit;

import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.enrollment.ExitReason;
import dev.sortie.shared.SqlArrays;
import dev.sortie.shared.SqlTimes;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts over stops and exits. Every statement reads an index, and at most so many rows of it. */
@Component
final class ExitFiguresRepository {

  /** Where one band ends and the next begins, in milliseconds. */
  private static final List<Integer> BOUNDS =
      List.of(50, 100, 200, 500, 1_000, 2_000, 5_000, 30_000);

  /**
   * What the engine carried out. An enrollment that had not begun is over in the same moment as the
   * stop is accepted, which would flatter the times.
   */
  private static final String TIMED =
      """
      with exits as (
        select created_at, published_at, ended_at, forced_at from exit_messages
        where stop_id is not null and created_at >= :from
        order by created_at desc limit :most
      ), timed as (
        select greatest(0, extract(epoch from ended_at - created_at) * 1000) as ms
        from exits where published_at is not null and ended_at <> created_at
      )
      """;

  private final JdbcClient jdbc;

  ExitFiguresRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ExitFigures read(ExitWindow window, Instant now, ZoneId zone) {
    Instant from = window.from(now);
    return jdbc.sql(
            TIMED
                + """
                select (select count(*) from exits) as exits,
                  (select count(*) from exits where ended_at is null) as open,
                  (select count(*) from exits where forced_at is not null) as forced,
                  count(*) as timed, max(ms) as longest,
                  percentile_disc(0.5) within group (order by ms) as p50,
                  percentile_disc(0.95) within group (order by ms) as p95,
                  percentile_disc(0.99) within group (order by ms) as p99
                from timed
                """)
        .param("from", SqlTimes.of(from))
        .param("most", ExitFigures.MOST)
        .query(
            (row, number) ->
                new ExitFigures(
                    row.getLong("exits"),
                    row.getLong("open"),
                    row.getLong("forced"),
                    row.getLong("timed"),
                    quantiles(row),
                    bands(from),
                    slots(window, from, now, zone)))
        .single();
  }

  /** How long the exits of these enrollments took, as far as the engine carried them out. */
  List<Duration> took(Collection<EnrollmentId> ended) {
    return jdbc.sql(
            """
            select greatest(0, extract(epoch from ended_at - created_at) * 1000) as ms
            from exit_messages
            where enrollment_id = any (cast(:ids as uuid[])) and stop_id is not null
              and published_at is not null and ended_at <> created_at
            """)
        .param("ids", SqlArrays.ids(ended, EnrollmentId::value))
        .query((row, number) -> millis(row, "ms"))
        .list();
  }

  private List<ExitFigures.Band> bands(Instant from) {
    Map<Integer, Long> counts = new HashMap<>();
    jdbc.sql(
            TIMED
                + """
                select width_bucket(ms, cast(:bounds as numeric[])) as band, count(*) as exits
                from timed group by band
                """)
        .param("from", SqlTimes.of(from))
        .param("most", ExitFigures.MOST)
        .param("bounds", BOUNDS.stream().map(String::valueOf).toArray(String[]::new))
        .query(
            row -> {
              counts.put(row.getInt("band"), row.getLong("exits"));
            });
    List<ExitFigures.Band> bands = new ArrayList<>();
    for (int band = 0; band <= BOUNDS.size(); band++) {
      bands.add(
          new ExitFigures.Band(
              band == 0 ? Duration.ZERO : Duration.ofMillis(BOUNDS.get(band - 1)),
              band == BOUNDS.size() ? null : Duration.ofMillis(BOUNDS.get(band)),
              counts.getOrDefault(band, 0L)));
    }
    return bands;
  }

  private List<ExitFigures.Slot> slots(ExitWindow window, Instant from, Instant now, ZoneId zone) {
    NavigableMap<Instant, Map<ExitReason, Long>> slots = new TreeMap<>();
    jdbc.sql(
            """
            select date_trunc(:slot, accepted_at, :zone) as slot, kind, count(*) as stops
            from (select accepted_at, kind from stops where accepted_at >= :from
                  order by accepted_at desc limit :most) recent
            group by slot, kind
            """)
        .param("slot", window.slot().name().toLowerCase(Locale.ROOT))
        .param("zone", zone.getId())
        .param("from", SqlTimes.of(from))
        .param("most", ExitFigures.MOST)
        .query(
            row -> {
              slots
                  .computeIfAbsent(
                      SqlTimes.required(row, "slot"), slot -> new EnumMap<>(ExitReason.class))
                  .merge(door(row.getString("kind")), row.getLong("stops"), Long::sum);
            });
    Instant first = window == ExitWindow.ALL ? slots.isEmpty() ? now : slots.firstKey() : from;
    window.slots(first, now, zone).forEach(slot -> slots.putIfAbsent(slot, Map.of()));
    return slots.entrySet().stream()
        .map(slot -> new ExitFigures.Slot(slot.getKey(), slot.getValue()))
        .toList();
  }

  private static ExitReason door(String kind) {
    return switch (StoredReason.Kind.valueOf(kind)) {
      case CONVERTED -> ExitReason.CONVERTED;
      case UNSUBSCRIBED, LEFT_TOPIC, COMPLAINED, BOUNCED, ERASED, SUPPRESSED ->
          ExitReason.UNSUBSCRIBED;
      case SUPERSEDED, TAKEN_OUT -> ExitReason.SUPERSEDED;
    };
  }

  private static ExitFigures.@Nullable Quantiles quantiles(ResultSet row) throws SQLException {
    if (row.getLong("timed") == 0) {
      return null;
    }
    return new ExitFigures.Quantiles(
        millis(row, "p50"), millis(row, "p95"), millis(row, "p99"), millis(row, "longest"));
  }

  private static Duration millis(ResultSet row, String column) throws SQLException {
    BigDecimal millis = row.getBigDecimal(column);
    return Duration.ofMillis(millis.longValue());
  }
}
