package dev.sortie.exit;

import dev.sortie.shared.SqlTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What still has to be told to the engine or shown by it. Reads partial indexes of the few. */
@Component
final class ExitHealthRepository {

  private final JdbcClient jdbc;

  ExitHealthRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ExitHealth read() {
    return jdbc.sql(
            """
            select (select count(*) from exit_messages where state = 'PENDING') as waiting,
              (select created_at from exit_messages where state = 'PENDING'
               order by position limit 1) as oldest,
              (select count(*) from exit_messages where state = 'PUBLISHED') as unconfirmed
            """)
        .query(
            (row, number) ->
                new ExitHealth(
                    row.getLong("waiting"),
                    SqlTimes.optional(row, "oldest"),
                    row.getLong("unconfirmed")))
        .single();
  }
}
